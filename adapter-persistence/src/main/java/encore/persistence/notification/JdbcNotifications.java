package encore.persistence.notification;

import encore.application.notification.Notice;
import encore.application.notification.NoticeKind;
import encore.application.notification.NoticePolicy;
import encore.application.notification.Notifications;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

final class JdbcNotifications implements Notifications {

  private static final String WRITE =
      """
      INSERT INTO notification (event_id, user_id, kind, facts, at, created_at, due_at)
      SELECT :event, :user, :kind, jsonb_object(:names, :values), :at, t, t
        FROM (SELECT app_now() AS t) AS clock
          ON CONFLICT (event_id) DO NOTHING
      """;

  private static final String GIVE_UP =
      """
      UPDATE notification
         SET status = 'GIVEN_UP'
       WHERE id IN (SELECT id
                      FROM notification
                     WHERE status = 'PENDING'
                       AND due_at <= app_now()
                       AND attempts >= :attemptsMax
                     ORDER BY due_at, id
                     LIMIT :batch
                       FOR UPDATE SKIP LOCKED)
      """;

  private static final String TAKE =
      """
      WITH due AS (
        SELECT id
          FROM notification
         WHERE status = 'PENDING'
           AND due_at <= app_now()
           AND attempts < :attemptsMax
         ORDER BY due_at, id
         LIMIT :batch
           FOR UPDATE SKIP LOCKED
      )
      UPDATE notification n
         SET attempts = attempts + 1,
             due_at = app_now()
                      + least(:retryAfter * 2.0 ^ attempts, :retryMax) * interval '1 millisecond'
        FROM due
       WHERE n.id = due.id
      RETURNING n.id, n.user_id, n.kind, %s
      """
          .formatted(FactColumns.SELECTED);

  // Whoever was late with it: it was given up meanwhile, and sent nevertheless.
  private static final String SENT =
      """
      UPDATE notification
         SET status = 'SENT', sent_at = app_now()
       WHERE id = :id
         AND status <> 'SENT'
      """;

  private static final String TIDY =
      """
      DELETE FROM notification
       WHERE id IN (SELECT id
                      FROM notification
                     WHERE created_at < (SELECT app_now()) - :keep * interval '1 millisecond'
                       AND status <> 'PENDING'
                     ORDER BY created_at, id
                     LIMIT :rows
                       FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;

  JdbcNotifications(Database database) {
    this.database = database;
  }

  @Override
  public boolean write(Notice notice) {
    var facts = FactColumns.of(notice.facts());
    return database.inOne(() ->
        database
            .sql()
            .sql(WRITE)
            .param("event", notice.event())
            .param("user", notice.user().value())
            .param("kind", notice.kind().name())
            .param("names", facts.nameArray())
            .param("values", facts.valueArray())
            .param("at", Columns.param(notice.at()))
            .update())
        == 1;
  }

  @Override
  public List<Due> takeDue(NoticePolicy policy) {
    return database.inOne(() -> {
      giveUp(policy);
      return take(policy);
    });
  }

  private void giveUp(NoticePolicy policy) {
    database
        .sql()
        .sql(GIVE_UP)
        .param("attemptsMax", policy.attemptsMax())
        .param("batch", policy.batch())
        .update();
  }

  private List<Due> take(NoticePolicy policy) {
    return database
        .sql()
        .sql(TAKE)
        .param("attemptsMax", policy.attemptsMax())
        .param("batch", policy.batch())
        .param("retryAfter", policy.retryAfter().toMillis())
        .param("retryMax", policy.retryMax().toMillis())
        .query(JdbcNotifications::due)
        .list();
  }

  @Override
  public void sent(UUID notification) {
    database.inOne(() -> database.sql().sql(SENT).param("id", notification).update());
  }

  @Override
  public int tidy(Duration keep, int rowsMax) {
    return database.inOne(() ->
        database.sql().sql(TIDY).param("keep", keep.toMillis()).param("rows", rowsMax).update());
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        row.getObject("id", UUID.class),
        new UserId(row.getObject("user_id", UUID.class)),
        NoticeKind.valueOf(row.getString("kind")),
        FactColumns.read(row));
  }
}
