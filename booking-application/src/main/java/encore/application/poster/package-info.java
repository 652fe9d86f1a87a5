/**
 * The picture of a concert: put up and taken down by those who run the house, seen by everybody.
 * Imports {@code catalog}, {@code identity}, {@code audit}.
 */
@NullMarked
package encore.application.poster;

import org.jspecify.annotations.NullMarked;
