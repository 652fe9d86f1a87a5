/**
 * What is known of the promises of the house, for administrators. Imports {@code problem}, {@code
 * openapi} and who is signed in.
 */
@NullMarked
package encore.web.consistency;

import org.jspecify.annotations.NullMarked;
