/**
 * What an operator does when something burns, beyond what the concepts offer for themselves: modes
 * of the whole house, a look at all of it, connections that nobody uses. Imports identity, audit,
 * catalog and waitingroom; start with {@link encore.application.runbook.SetMode}.
 */
@NullMarked
package encore.application.runbook;

import org.jspecify.annotations.NullMarked;
