/** Everything that is told of a run, as one value: pages, tables and gates are made from it. */
@NullMarked
package encore.loadtest.report.summary;

import org.jspecify.annotations.NullMarked;
