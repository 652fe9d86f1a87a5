package encore.persistence.waitingroom;

import encore.application.shared.Page;
import encore.application.waitingroom.LineViews;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.PassEnd;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

final class SqlLineViews implements LineViews {

  private static final String ENDS =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT end_reason, count(*) AS passes
        FROM (SELECT %s
                FROM now, admission_pass p
                JOIN queue_line l ON l.concert_id = p.concert_id
               WHERE p.concert_id = :concert) AS e
       WHERE end_reason IS NOT NULL
       GROUP BY end_reason
      """
          .formatted(PassSql.COLUMNS);

  static final String PASSES =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT %s
        FROM now, admission_pass p
        JOIN queue_line l ON l.concert_id = p.concert_id
       WHERE %%s
       ORDER BY p.admitted_at DESC, p.id DESC
       LIMIT :limit
      """
          .formatted(PassSql.COLUMNS);

  private final Database database;

  SqlLineViews(Database database) {
    this.database = database;
  }

  @Override
  public Map<PassEnd, Long> ends(ConcertId concert) {
    return database.read(() -> {
      var ends = new EnumMap<PassEnd, Long>(PassEnd.class);
      database
          .sql()
          .sql(ENDS)
          .param("concert", concert.value())
          .query(row -> {
            ends.put(PassEnd.valueOf(row.getString("end_reason")), row.getLong("passes"));
          });
      return ends;
    });
  }

  @Override
  public Page<PassView, Cursor> passes(ConcertId concert, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("p.concert_id = :concert", "concert", Optional.of(concert.value()))
            .and(
                "(p.admitted_at, p.id) < (:admitted, :pass)",
                "admitted",
                after.map(c -> Columns.param(c.admittedAt())))
            .and("TRUE", "pass", after.map(c -> c.pass().value()));
    var found =
        database.read(() ->
            where.in(database, PASSES).param("limit", limit + 1).query(SqlLineViews::view).list());
    return Pages.of(found, limit, last -> new Cursor(last.admittedAt(), last.pass()));
  }

  private static PassView view(ResultSet row, int number) throws SQLException {
    var found = PassRow.read(row, number);
    var pass = found.pass();
    return new PassView(
        pass.id(),
        pass.user(),
        found.number(),
        found.admittedAt(),
        found.pickedUpAt(),
        pass.until(),
        found.end(),
        found.endedAt());
  }
}
