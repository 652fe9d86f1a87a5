package encore.persistence.testing;

import encore.application.event.Event;
import encore.application.event.Facts;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** News as they stand in the outbox, read back as an inbox would have them. */
public record News(Event event, Facts facts) {

  private static final String ALL =
      """
      SELECT o.*, o.payload::text AS data
        FROM outbox o
       WHERE o.aggregateid = :id
       ORDER BY o.version
      """;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** Of one thing, in order. */
  public static List<News> of(Database database, UUID aggregate) {
    return database
        .sql()
        .sql(ALL)
        .param("id", aggregate.toString())
        .query((row, _) -> event(row))
        .list()
        .stream()
        .map(event -> new News(event, new Facts(JSON.readValue(event.data(), OBJECT))))
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
}
