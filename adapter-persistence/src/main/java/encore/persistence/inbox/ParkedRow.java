package encore.persistence.inbox;

import encore.application.event.Event;
import encore.application.inbox.Mishap;
import encore.application.inbox.Origin;
import encore.application.inbox.Parked;
import encore.application.inbox.Why;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** How a parked event is read. */
final class ParkedRow {

  /** Of the table as {@code p}. */
  static final String COLUMNS =
      """
      p.id, p.consumer, p.event_id, p.type, p.aggregate, p.subject, p.version, p.told_at,
             p.topic, p.record_partition, p.record_offset, p.record_at, p.record_at_type, p.record_key, p.data,
             ARRAY(SELECT h.key FROM jsonb_each_text(p.headers) h ORDER BY h.key) AS names,
             ARRAY(SELECT h.value FROM jsonb_each_text(p.headers) h ORDER BY h.key) AS values,
             p.why, p.attempts, p.error_class, p.error_cause, p.error_message, p.error_stack,
             p.parked_at, p.letter_sent_at, p.ended_at, p.ended_how, p.ended_by, p.ended_reason
      """
          .strip();

  private ParkedRow() {}

  static Parked read(ResultSet row, int number) throws SQLException {
    return new Parked(
        row.getObject("id", UUID.class),
        row.getString("consumer"),
        origin(row),
        event(row),
        Why.valueOf(row.getString("why")),
        row.getInt("attempts"),
        mishap(row),
        Optional.ofNullable(row.getString("ended_how")).map(Parked.Ending::valueOf));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getString("topic"),
        row.getInt("record_partition"),
        row.getLong("record_offset"),
        Columns.instant(row, "record_at"),
        row.getString("record_at_type"),
        row.getString("record_key"),
        row.getString("data"),
        headers(row));
  }

  private static Optional<Event> event(ResultSet row) throws SQLException {
    var id = row.getObject("event_id", UUID.class);
    if (id == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Event(
            id,
            row.getString("type"),
            row.getString("aggregate"),
            row.getString("subject"),
            row.getLong("version"),
            row.getString("topic"),
            row.getString("record_key"),
            Columns.instant(row, "told_at"),
            row.getString("data")));
  }

  private static Optional<Mishap> mishap(ResultSet row) throws SQLException {
    var type = row.getString("error_class");
    if (type == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Mishap(
            row.getInt("attempts"),
            type,
            Optional.ofNullable(row.getString("error_cause")),
            row.getString("error_message"),
            Objects.requireNonNullElse(row.getString("error_stack"), "")));
  }

  private static Map<String, String> headers(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("names").getArray();
    var values = (String[]) row.getArray("values").getArray();
    var headers = new HashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      headers.put(names[i], values[i]);
    }
    return headers;
  }
}
