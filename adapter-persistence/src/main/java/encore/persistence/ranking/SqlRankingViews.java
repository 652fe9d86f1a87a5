package encore.persistence.ranking;

import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingViews;
import encore.application.ranking.Window;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

final class SqlRankingViews implements RankingViews {

  // One row at least, without an item: how things stand is known even if nothing was sold.
  private static final String BOARD =
      """
      WITH bounds AS MATERIALIZED (
        SELECT t, date_trunc('hour', t, 'UTC') - :hours * interval '1 hour' AS since
          FROM (SELECT app_now() AS t) AS clock
      ), sold AS (
        SELECT h.item_id, sum(h.quantity)::bigint AS score
          FROM bounds
          JOIN ranking_hour h ON h.kind = :kind AND h.hour >= bounds.since AND h.hour <= bounds.t
         GROUP BY h.item_id
        HAVING sum(h.quantity) > 0
      ), best AS (
        SELECT s.item_id, s.score, %s
         ORDER BY s.score DESC, s.item_id DESC
         LIMIT :limit
      )
      SELECT bounds.t, bounds.since, best.*
        FROM bounds
        LEFT JOIN best ON TRUE
       ORDER BY best.score DESC, best.item_id DESC
      """;

  private static final String CONCERTS =
      BOARD.formatted("c.title, c.artist FROM sold s JOIN concert c ON c.id = s.item_id");

  // What is not for sale any more is in nobody's way.
  private static final String PRODUCTS =
      BOARD.formatted(
          "p.name AS title, '' AS artist FROM sold s JOIN product p ON p.id = s.item_id AND p.active");

  private final Database database;

  SqlRankingViews(Database database) {
    this.database = database;
  }

  @Override
  public Board top(ItemKind kind, Window window) {
    var rows =
        database.read(() ->
            database
                .sql()
                .sql(board(kind))
                .param("kind", kind.name())
                .param("hours", window.hours())
                .param("limit", PLACES_MAX)
                .query((row, _) -> Row.read(row))
                .list());
    var places = new ArrayList<Place>();
    rows.forEach(row -> places.addAll(row.place()));
    return new Board(rows.getFirst().since(), rows.getFirst().asOf(), places);
  }

  private static String board(ItemKind kind) {
    return switch (kind) {
      case CONCERT -> CONCERTS;
      case PRODUCT -> PRODUCTS;
    };
  }

  /** With a place or without. */
  private record Row(Instant since, Instant asOf, List<Place> place) {

    static Row read(ResultSet row) throws SQLException {
      var item = row.getObject("item_id", UUID.class);
      return new Row(
          Columns.instant(row, "since"),
          Columns.instant(row, "t"),
          item == null
              ? List.of()
              : List.of(
                  new Place(
                      item,
                      row.getString("title"),
                      row.getString("artist"),
                      row.getLong("score"))));
    }
  }
}
