/**
 * The id that one request has in every answer, problem and log line, and with its news. Imports
 * nothing of web.
 */
@NullMarked
package encore.web.trace;

import org.jspecify.annotations.NullMarked;
