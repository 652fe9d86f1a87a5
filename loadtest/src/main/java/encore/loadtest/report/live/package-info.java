/** A run in a browser while it runs, on the loopback only. */
@NullMarked
package encore.loadtest.report.live;

import org.jspecify.annotations.NullMarked;
