package encore.kafka.outbox;

import encore.application.event.Event;
import encore.application.shared.Traceparent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event as it is in Kafka: a CloudEvent, its attributes in headers, its data in the value. */
record Wire(String prefix) {

  String topic(String name) {
    return prefix + name;
  }

  ProducerRecord<String, byte[]> record(Event event) {
    var told =
        CloudEventBuilder.v1()
            .withId(event.id().toString())
            .withType(event.type())
            .withSource(URI.create("/encore/" + event.aggregate()))
            .withSubject(event.subject())
            .withTime(event.at().atOffset(ZoneOffset.UTC))
            .withExtension("partitionkey", event.key())
            .withExtension("dataversion", Long.toString(event.version()))
            .withData("application/json", event.data().getBytes(StandardCharsets.UTF_8))
            .build();
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.createWriter(topic(event.topic()), event.key()).writeBinary(told);
    // By its plain name, where everybody's tools look for it.
    event
        .from()
        .ifPresent(step ->
            record
                .headers()
                .add(Traceparent.HEADER, step.toString().getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
