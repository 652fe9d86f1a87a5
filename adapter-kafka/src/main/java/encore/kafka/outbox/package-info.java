/** The event bus over Kafka: news leave as CloudEvents, a batch in a transaction. */
@NullMarked
package encore.kafka.outbox;

import org.jspecify.annotations.NullMarked;
