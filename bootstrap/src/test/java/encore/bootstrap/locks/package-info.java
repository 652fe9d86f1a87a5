/** Every lock strategy side by side: {@code mvn -q -Plocks}. */
@NullMarked
package encore.bootstrap.locks;

import org.jspecify.annotations.NullMarked;
