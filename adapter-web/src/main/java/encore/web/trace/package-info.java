/** The id that one request has in every answer, problem and log line. Imports nothing of ours. */
@NullMarked
package encore.web.trace;

import org.jspecify.annotations.NullMarked;
