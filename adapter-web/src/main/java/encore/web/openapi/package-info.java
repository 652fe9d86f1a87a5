/** The description of the API, made from the controllers. Imports {@code problem}. */
@NullMarked
package encore.web.openapi;

import org.jspecify.annotations.NullMarked;
