/**
 * What a bare {@code mvn} runs: the house as it is, with servers, data and callers of its own.
 * Nothing of it is in the production jar. Start with {@link encore.bootstrap.demo.Demo}.
 */
@NullMarked
package encore.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
