/** What a house tells of itself while a crowd is there: its metrics, beside the crowd's. */
@NullMarked
package encore.loadtest.report.server;

import org.jspecify.annotations.NullMarked;
