/** Whether a house has become slower, told by ratios of what was measured together. See ADR 52. */
@NullMarked
package encore.loadtest.gate;

import org.jspecify.annotations.NullMarked;
