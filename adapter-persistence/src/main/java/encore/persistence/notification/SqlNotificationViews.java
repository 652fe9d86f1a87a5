package encore.persistence.notification;

import encore.application.notification.NoticeKind;
import encore.application.notification.NotificationViews;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

final class SqlNotificationViews implements NotificationViews {

  private static final String PAGE =
      """
      SELECT n.id, n.user_id, n.kind, n.at, n.status, n.attempts, n.sent_at,
             %s
        FROM notification n
       WHERE %%s
       ORDER BY n.at DESC, n.id DESC
       LIMIT :limit
      """
          .formatted(FactColumns.SELECTED);

  // Counted as far as anybody needs to know.
  private static final String BACKLOG =
      """
      SELECT (SELECT coalesce(extract(epoch FROM app_now() - min(created_at)) * 1000, 0)::bigint
                FROM notification
               WHERE status = 'PENDING') AS longest_wait,
             (SELECT count(*)
                FROM (SELECT FROM notification WHERE status = 'GIVEN_UP' LIMIT 10000) AS lost)
               AS given_up
      """;

  private final Database database;

  SqlNotificationViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> notifications(Filter filter, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("n.user_id = :user", "user", filter.user().map(UserId::value))
            .and("n.status = :status", "status", filter.status().map(Enum::name))
            // As the index says it, which a plan made for any status must see in the statement.
            .and(
                "n.status <> 'SENT'",
                "open",
                filter.status().filter(s -> s != Status.SENT).map(Enum::name))
            .and("(n.at, n.id) < (:at, :id)", "at", after.map(c -> Columns.param(c.at())))
            .and("TRUE", "id", after.map(Cursor::notification));
    var found =
        database.read(() ->
            where
                .in(database, PAGE)
                .param("limit", limit + 1)
                .query(SqlNotificationViews::line)
                .list());
    return Pages.of(found, limit, last -> new Cursor(last.at(), last.id()));
  }

  @Override
  public Backlog backlog() {
    return database.read(() ->
        database
            .sql()
            .sql(BACKLOG)
            .query((row, _) ->
                new Backlog(
                    Duration.ofMillis(row.getLong("longest_wait")), row.getLong("given_up")))
            .single());
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        new UserId(row.getObject("user_id", UUID.class)),
        NoticeKind.valueOf(row.getString("kind")),
        FactColumns.read(row),
        Columns.instant(row, "at"),
        Status.valueOf(row.getString("status")),
        row.getInt("attempts"),
        Columns.instantOrNone(row, "sent_at"));
  }
}
