/**
 * The REST API over the use cases. Start with {@link encore.web.WebConfig}, then {@link
 * encore.web.problem.Problem}, then any controller.
 */
@NullMarked
package encore.web;

import org.jspecify.annotations.NullMarked;
