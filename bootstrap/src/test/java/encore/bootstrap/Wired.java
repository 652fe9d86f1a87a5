package encore.bootstrap;

import encore.application.inbox.Delivery;
import encore.kafka.testing.Telegraph;
import java.util.HashMap;
import java.util.Map;

/** News on the wire, as the outbox sends them. */
record Wired(Telegraph telegraph, String prefix) {

  String topic() {
    return prefix + "booking-events";
  }

  void send(String subject, long version) {
    send(subject, headers(Ear.news(subject, version)), "{\"a\":1}");
  }

  void send(String subject, Map<String, String> headers, String data) {
    telegraph.send(topic(), subject, headers, data);
  }

  static Map<String, String> headers(Delivery delivery) {
    var event = delivery.event();
    return new HashMap<>(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", event.id().toString(),
            "ce_type", event.type(),
            "ce_source", "/encore/" + event.aggregate(),
            "ce_subject", event.subject(),
            "ce_time", event.at().toString(),
            "ce_partitionkey", event.key(),
            "ce_dataversion", Long.toString(event.version()),
            "content-type", "application/json"));
  }
}
