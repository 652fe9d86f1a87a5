/** Two runs side by side, and whether they may be. */
@NullMarked
package encore.loadtest.report.compare;

import org.jspecify.annotations.NullMarked;
