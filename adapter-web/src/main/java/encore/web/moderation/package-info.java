/**
 * Blocking accounts over HTTP. Imports {@code support}, {@code constraint}, {@code problem} and
 * {@code openapi}.
 */
@NullMarked
package encore.web.moderation;

import org.jspecify.annotations.NullMarked;
