/**
 * What all of this adapter stands on: where Kafka is, and the news of whether it is there. Start
 * reading at {@link KafkaConfig}.
 */
@NullMarked
package encore.kafka.support;

import org.jspecify.annotations.NullMarked;
