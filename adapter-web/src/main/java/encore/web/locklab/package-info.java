/**
 * The lab over HTTP, for administrators; without it the routes do not exist. Imports {@code
 * problem}, {@code openapi} and who is signed in.
 */
@NullMarked
package encore.web.locklab;

import org.jspecify.annotations.NullMarked;
