package encore.persistence.testing;

import encore.application.event.EventType;
import encore.persistence.support.Database;
import encore.testing.EventDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Whether everything that the tables have told has the shape that strangers were promised. */
public final class EventShapes {

  private static final EventDocument DOCUMENT = EventDocument.read();
  private static final String HEADERS = "#/components/messageTraits/CloudEvent/headers";
  private static final JsonMapper JSON = JsonMapper.shared();

  // As it is sent: the names of headers are those of the relay.
  private static final String TOLD =
      """
      SELECT type, topic, aggregatetype, aggregateid, partitionkey, version, id,
             told_at(created_at) AS time, payload::text AS data,
             row_number() OVER (PARTITION BY aggregatetype, aggregateid ORDER BY seq) AS number
        FROM outbox
       ORDER BY seq
      """;

  private final Database database;

  public EventShapes(Database database) {
    this.database = database;
  }

  /** Of all that was told, what is wrong with it. */
  public List<String> flaws() {
    return told(EventShapes::flaws).stream().flatMap(List::stream).toList();
  }

  public Set<EventType> types() {
    return told((row, _) -> EventType.of(row.getString("type")).orElseThrow()).stream()
        .collect(Collectors.toSet());
  }

  private <T> List<T> told(RowMapper<T> how) {
    return database.sql().sql(TOLD).query(how).list();
  }

  private static List<String> flaws(ResultSet row, int number) throws SQLException {
    var type = row.getString("type");
    var data = row.getString("data");
    var flaws = new ArrayList<>(DOCUMENT.flaws(type, data));
    flaws.addAll(DOCUMENT.flawsAt(HEADERS, JSON.writeValueAsString(headers(row))));
    var topic = EventType.of(type).map(EventType::topic).orElse("none");
    if (!topic.equals(row.getString("topic"))) {
      flaws.add("on the topic " + row.getString("topic"));
    }
    if (row.getLong("version") != row.getLong("number")) {
      flaws.add(
          "version %d is its number %d".formatted(row.getLong("version"), row.getLong("number")));
    }
    return flaws.stream().map(flaw -> "%s %s: %s".formatted(type, data, flaw)).toList();
  }

  private static Map<String, String> headers(ResultSet row) throws SQLException {
    var headers = new TreeMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", row.getString("id"));
    headers.put("ce_type", row.getString("type"));
    headers.put("ce_source", "/encore/" + row.getString("aggregatetype"));
    headers.put("ce_subject", row.getString("aggregateid"));
    headers.put("ce_time", row.getString("time"));
    headers.put("ce_partitionkey", row.getString("partitionkey"));
    headers.put("ce_dataversion", Long.toString(row.getLong("version")));
    headers.put("content-type", "application/json");
    return headers;
  }
}
