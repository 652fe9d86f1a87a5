package encore.persistence.inbox;

import encore.application.inbox.DeadLetters;
import encore.application.inbox.InboxPolicy;
import encore.application.inbox.Parked;
import encore.persistence.support.Database;
import java.util.List;
import java.util.UUID;

final class JdbcDeadLetters implements DeadLetters {

  private static final String TAKE =
      """
      WITH due AS (
        SELECT id
          FROM parked_event
         WHERE letter_due_at <= app_now()
           AND letter_sent_at IS NULL
         ORDER BY letter_due_at, id
         LIMIT :batch
           FOR UPDATE SKIP LOCKED
      )
      UPDATE parked_event p
         SET letter_attempts = letter_attempts + 1,
             letter_due_at = app_now()
               + least(:again * 2.0 ^ least(letter_attempts, 30), :longest) * interval '1 millisecond'
        FROM due
       WHERE p.id = due.id
      """
          + "RETURNING "
          + ParkedRow.COLUMNS;

  private static final String SENT =
      """
      UPDATE parked_event
         SET letter_sent_at = app_now()
       WHERE id = :id
         AND letter_sent_at IS NULL
      """;

  private final Database database;

  JdbcDeadLetters(Database database) {
    this.database = database;
  }

  @Override
  public List<Parked> takeDue(InboxPolicy policy) {
    return database.inOne(
        () ->
            database
                .sql()
                .sql(TAKE)
                .param("batch", policy.batch())
                .param("again", policy.letterAgain().toMillis())
                .param("longest", policy.letterLongest().toMillis())
                .query(ParkedRow::read)
                .list(),
        taken -> !taken.isEmpty());
  }

  @Override
  public void sent(UUID id) {
    database.inOne(() -> database.sql().sql(SENT).param("id", id).update());
  }
}
