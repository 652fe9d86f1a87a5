package encore.kafka.inbox;

import encore.application.event.Event;
import encore.application.inbox.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in binary mode: what an event is stands in the headers, its data in the value.
 */
final class Envelope {

  private static final String SOURCE = "/encore/";

  /** What has more letters is no name of ours, and would not go into an index of PostgreSQL. */
  private static final int NAME_MAX = 200;

  /** What PostgreSQL can say of a time, with room to spare. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Envelope() {}

  /** The record as it came; this never fails. */
  static Origin origin(ConsumerRecord<byte[], byte[]> record, String prefix) {
    return new Origin(
        record.topic().substring(prefix.length()),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(Math.clamp(record.timestamp(), 0, LATEST.toEpochMilli())),
        record.timestampType().toString(),
        text(record.key()),
        text(record.value()),
        headers(record));
  }

  /**
   * The event in it.
   *
   * @throws RuntimeException if there is none that we can read, of whatever kind
   */
  static Event event(Origin origin) {
    var headers = origin.headers();
    if (!"1.0".equals(headers.get("ce_specversion"))) {
      throw new IllegalArgumentException("the record is no CloudEvent 1.0");
    }
    long version = Long.parseLong(header(headers, "ce_dataversion"));
    if (version < 1) {
      throw new IllegalArgumentException("ce_dataversion counts from 1");
    }
    return new Event(
        UUID.fromString(header(headers, "ce_id")),
        header(headers, "ce_type"),
        aggregate(header(headers, "ce_source")),
        header(headers, "ce_subject"),
        version,
        origin.topic(),
        origin.key(),
        time(header(headers, "ce_time")),
        origin.data());
  }

  private static String aggregate(String source) {
    if (!source.startsWith(SOURCE) || source.length() == SOURCE.length()) {
      throw new IllegalArgumentException("ce_source is not of this house");
    }
    return source.substring(SOURCE.length());
  }

  private static Instant time(String text) {
    var time = Instant.parse(text);
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException("ce_time is of another age");
    }
    return time;
  }

  private static String header(Map<String, String> headers, String name) {
    var value = headers.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the record has no header " + name);
    }
    if (value.length() > NAME_MAX) {
      throw new IllegalArgumentException(name + " is too long");
    }
    return value;
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    record.headers().forEach(each -> headers.put(clean(each.key()), text(each.value())));
    return headers;
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : clean(new String(bytes, StandardCharsets.UTF_8));
  }

  /** PostgreSQL keeps every character but this. */
  private static String clean(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
