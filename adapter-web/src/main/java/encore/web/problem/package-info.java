/**
 * Every answer that is not a success, in one shape and two languages, and the pages that explain
 * it. Imports {@code trace}; start with {@link encore.web.problem.Problem}.
 */
@NullMarked
package encore.web.problem;

import org.jspecify.annotations.NullMarked;
