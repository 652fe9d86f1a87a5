/** Where everything that is told of a run comes together: its line, its live page, its files. */
@NullMarked
package encore.loadtest.report.desk;

import org.jspecify.annotations.NullMarked;
