/** What is told of a run, while it runs and afterwards. */
@NullMarked
package encore.loadtest.report;

import org.jspecify.annotations.NullMarked;
