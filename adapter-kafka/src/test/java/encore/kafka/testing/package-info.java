/** A real Kafka broker for tests and for the demo. Start reading at {@link KafkaServer}. */
@NullMarked
package encore.kafka.testing;

import org.jspecify.annotations.NullMarked;
