/** Everything that load tests need, by the hundred thousand, and its end: {@code mvn -Pseed}. */
@NullMarked
package encore.bootstrap.seed;

import org.jspecify.annotations.NullMarked;
