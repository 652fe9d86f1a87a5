/**
 * Where news come in from Kafka and dead letters go out to it. Imports {@code support}; start with
 * {@link encore.kafka.inbox.PollLoop}.
 */
@NullMarked
package encore.kafka.inbox;

import org.jspecify.annotations.NullMarked;
