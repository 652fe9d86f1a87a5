/**
 * What each fan asked and was told, and whether one order of events explains all of it (ADR 50).
 */
@NullMarked
package encore.loadtest.history;

import org.jspecify.annotations.NullMarked;
