/**
 * What stands between the wire and every controller: the form of JSON, limits, constraints. Imports
 * {@code problem}.
 */
@NullMarked
package encore.web.support;

import org.jspecify.annotations.NullMarked;
