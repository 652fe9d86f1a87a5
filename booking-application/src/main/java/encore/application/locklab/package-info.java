/**
 * The lab: comparing lock strategies in a running house. Imports booking and identity; start with
 * {@link encore.application.locklab.SwitchLockStrategy}.
 */
@NullMarked
package encore.application.locklab;

import org.jspecify.annotations.NullMarked;
