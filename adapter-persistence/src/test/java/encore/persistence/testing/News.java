package encore.persistence.testing;

import encore.application.event.Event;
import encore.application.event.Facts;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** News as they stand in the outbox, read back as an inbox would have them. */
public record News(Event event, Facts facts) {

  private static final String ALL =
      """
      SELECT o.*, o.payload::text AS data
        FROM outbox o
       WHERE o.aggregateid = :id
       ORDER BY o.version
      """;

  private static final String MEMBERS =
      """
      SELECT m.key, m.value #>> '{}' AS text, jsonb_typeof(m.value) AS type
        FROM jsonb_each(:data::jsonb) AS m
      """;

  /** Of one thing, in order. */
  public static List<News> of(Database database, UUID aggregate) {
    return database
        .sql()
        .sql(ALL)
        .param("id", aggregate.toString())
        .query((row, _) -> event(row))
        .list()
        .stream()
        .map(event -> new News(event, facts(database, event.data())))
        .toList();
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getLong("version"),
        row.getString("topic"),
        row.getString("partitionkey"),
        Columns.instant(row, "created_at"),
        row.getString("data"));
  }

  private static Facts facts(Database database, String data) {
    Map<String, Object> facts = new HashMap<>();
    database
        .sql()
        .sql(MEMBERS)
        .param("data", data)
        .query((row, _) -> {
          var text = row.getString("text");
          boolean isNumber = "number".equals(row.getString("type"));
          return Map.entry(row.getString("key"), isNumber ? Long.valueOf(text) : (Object) text);
        })
        .list()
        .forEach(member -> facts.put(member.getKey(), member.getValue()));
    return new Facts(facts);
  }
}
