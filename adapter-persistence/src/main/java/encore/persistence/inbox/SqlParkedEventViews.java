package encore.persistence.inbox;

import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.Why;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlParkedEventViews implements ParkedEventViews {

  private static final String PARKED =
      "SELECT "
          + ParkedRow.COLUMNS
          + """

            FROM parked_event p
           WHERE %s
           ORDER BY p.parked_at DESC, p.id DESC
           LIMIT :limit
          """;

  private static final String ONE =
      "SELECT "
          + ParkedRow.COLUMNS
          + ", "
          + """
          coalesce((SELECT s.version
                      FROM inbox_stand s
                     WHERE (s.consumer, s.aggregate, s.subject)
                           = (p.consumer, p.aggregate, p.subject)), 0) AS last,
                 (SELECT count(*)
                    FROM parked_event b
                   WHERE (b.consumer, b.aggregate, b.subject)
                         = (p.consumer, p.aggregate, p.subject)
                     AND b.version > p.version
                     AND b.ended_at IS NULL) AS behind
            FROM parked_event p
           WHERE p.id = :id
          """;

  private static final String TALLIES =
      """
      SELECT consumer, why, count(*) AS count,
             (extract(epoch FROM app_now() - min(parked_at)) * 1000)::bigint AS oldest
        FROM parked_event
       WHERE ended_at IS NULL
       GROUP BY consumer, why
       ORDER BY consumer, why
       LIMIT 1000
      """;

  private final Database database;

  SqlParkedEventViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> parked(Filter filter, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("p.topic = :topic", "topic", filter.topic())
            .and("p.consumer = :consumer", "consumer", filter.consumer())
            .and(condition(filter.status()), "status", filter.status().map(Status::name))
            .and(
                "(p.parked_at, p.id) < (:at, :id)",
                "at",
                after.map(c -> Columns.param(c.parkedAt())))
            .and("TRUE", "id", after.map(Cursor::id));
    var found =
        database.read(() ->
            where
                .in(database, PARKED)
                .param("limit", limit + 1)
                .query(SqlParkedEventViews::line)
                .list());
    return Pages.of(found, limit, last -> new Cursor(last.parkedAt(), last.parked().id()));
  }

  private static String condition(Optional<Status> status) {
    return status
        .map(each ->
            switch (each) {
              case FAILED, BEHIND, GAP -> "p.ended_at IS NULL AND p.why = :status";
              case REPLAYED, DISCARDED -> "p.ended_how = :status";
            })
        .orElse("TRUE");
  }

  @Override
  public Optional<Open> parked(UUID id) {
    return database.read(
        () -> database.sql().sql(ONE).param("id", id).query(SqlParkedEventViews::open).optional());
  }

  @Override
  public List<Tally> tallies() {
    return database.read(() ->
        database
            .sql()
            .sql(TALLIES)
            .query((row, _) ->
                new Tally(
                    row.getString("consumer"),
                    Why.valueOf(row.getString("why")),
                    row.getLong("count"),
                    Duration.ofMillis(row.getLong("oldest"))))
            .list());
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var parked = ParkedRow.read(row, number);
    return new Line(
        parked,
        Status.valueOf(parked.ended().map(Enum::name).orElse(parked.why().name())),
        Columns.instant(row, "parked_at"),
        Columns.instantOrNone(row, "letter_sent_at"));
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    return new Open(line(row, number), done(row), row.getLong("last"), row.getInt("behind"));
  }

  private static Optional<Done> done(ResultSet row) throws SQLException {
    var by = Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(UserId::new);
    var reason = Optional.ofNullable(row.getString("ended_reason"));
    return Columns.instantOrNone(row, "ended_at").map(at -> new Done(at, by, reason));
  }
}
