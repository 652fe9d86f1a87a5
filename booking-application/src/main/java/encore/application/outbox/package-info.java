/**
 * News on their way out of the house: written by the tables, sent in order. Imports event, identity
 * and audit.
 */
@NullMarked
package encore.application.outbox;

import org.jspecify.annotations.NullMarked;
