/**
 * {@code mvn -Pload}: the load kit with what it cannot know of itself, a house of its own, the
 * demo's key, and the database.
 */
@NullMarked
package encore.bootstrap.load;

import org.jspecify.annotations.NullMarked;
