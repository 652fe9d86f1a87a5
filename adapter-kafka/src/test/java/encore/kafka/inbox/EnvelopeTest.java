package encore.kafka.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.inbox.Origin;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an event, and what only looks like one. */
class EnvelopeTest {

  private static final String PREFIX = "house-";

  @Test
  void anEventIsReadFromItsHeaders() {
    var event = Envelope.event(origin(headers(), 7));

    assertThat(event.aggregate()).isEqualTo("booking");
    assertThat(event.topic()).isEqualTo("booking-events");
    assertThat(event.version()).isEqualTo(3);
  }

  /**
   * Parked as an event it would be refused by PostgreSQL, each time, and its partition stand still.
   */
  @ParameterizedTest
  @CsvSource({
    "ce_time, +999999999-01-01T00:00:00Z",
    "ce_time, -0044-03-15T12:00:00Z",
    "ce_time, yesterday",
    "ce_dataversion, 0",
    "ce_dataversion, 9223372036854775808",
    "ce_source, /elsewhere/booking",
    "ce_id, 7",
    "ce_specversion, 0.3"
  })
  void whatPostgresCouldNotKeepIsNoEvent(String name, String value) {
    var headers = headers();
    headers.put(name, value);

    assertThatThrownBy(() -> Envelope.event(origin(headers, 7)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aNameThatFitsIntoNoIndexIsNoEvent() {
    for (var name : new String[] {"ce_subject", "ce_source", "ce_type"}) {
      var headers = headers();
      headers.merge(name, "x".repeat(3_000), String::concat);

      assertThatThrownBy(() -> Envelope.event(origin(headers, 7))).hasMessageContaining(name);
    }
  }

  @Test
  void aRecordIsReadWhateverItsTimeAndWithoutKeyOrValue() {
    assertThat(origin(headers(), Long.MAX_VALUE).at()).isEqualTo("9999-12-31T00:00:00Z");
    assertThat(origin(headers(), -1).at()).isEqualTo(Instant.EPOCH);
    assertThat(origin(headers(), 7).data()).isEmpty();
    assertThat(origin(headers(), 7).key()).isEmpty();
  }

  private static Map<String, String> headers() {
    return new HashMap<>(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "concert.booking.held.v1",
            "ce_source", "/encore/booking",
            "ce_subject", "b1",
            "ce_time", "2026-05-01T12:00:00Z",
            "ce_dataversion", "3"));
  }

  private static Origin origin(Map<String, String> headers, long at) {
    var all = new RecordHeaders();
    headers.forEach((name, value) -> all.add(name, value.getBytes(UTF_8)));
    var record =
        new ConsumerRecord<byte[], byte[]>(
            PREFIX + "booking-events",
            0,
            1,
            at,
            TimestampType.CREATE_TIME,
            -1,
            -1,
            null,
            null,
            all,
            Optional.empty());
    return Envelope.origin(record, PREFIX);
  }
}
