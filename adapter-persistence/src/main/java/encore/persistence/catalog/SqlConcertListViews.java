package encore.persistence.catalog;

import encore.application.catalog.ConcertListViews;
import encore.application.shared.Page;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

final class SqlConcertListViews implements ConcertListViews {

  // Schedules are counted for the concerts of the page alone, not for all there are.
  static final String CONCERTS =
      """
      SELECT c.id, c.title, c.artist, c.venue, c.description, c.version, c.poster_sha256, c.created_at,
             s.schedules, s.sale_opens_at
        FROM concert c
       CROSS JOIN LATERAL (SELECT count(*) AS schedules, min(d.sale_opens_at) AS sale_opens_at
                             FROM schedule d
                            WHERE d.concert_id = c.id) s
       WHERE %s
       ORDER BY c.created_at DESC, c.id DESC
       LIMIT :limit
      """;

  // Not LIKE: a percent sign in a title is a percent sign. The collation is named, because that of
  // the
  // database may know the capitals of ASCII alone.
  private static final String WORDS =
      """
      EXISTS (SELECT
                FROM unnest(ARRAY[c.title, c.artist, c.venue]) AS t (line)
               WHERE strpos(casefold(t.line COLLATE pg_unicode_fast),
                            casefold(:words COLLATE pg_unicode_fast)) > 0)
      """;

  private final Database database;

  SqlConcertListViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> concerts(Optional<String> words, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and(WORDS, "words", words)
            .and(
                "(c.created_at, c.id) < (:created, :concert)",
                "created",
                after.map(c -> Columns.param(c.createdAt())))
            .and("TRUE", "concert", after.map(Cursor::concert));
    var found =
        database.read(() ->
            where
                .in(database, CONCERTS)
                .param("limit", limit + 1)
                .query(SqlConcertListViews::line)
                .list());
    return Pages.of(
        found, limit, last -> new Cursor(last.createdAt(), last.concert().value().id().value()));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        SqlBackOfficeViews.concert(row, number),
        Optional.ofNullable(row.getString("poster_sha256")),
        row.getInt("schedules"),
        Columns.instantOrNone(row, "sale_opens_at"),
        Columns.instant(row, "created_at"));
  }
}
