package encore.persistence.waitingroom;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.PassJournal;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.PassJournalContract;
import java.time.Instant;
import java.util.Optional;

class JdbcPassJournalIT extends PassJournalContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Stage stage = new Stage(DATABASE);

  @Override
  protected Lines lines() {
    return stage.lines();
  }

  @Override
  protected PassJournal journal() {
    return stage.journal();
  }

  @Override
  protected ConcertId aConcert() {
    return stage.concert();
  }

  @Override
  protected void block(UserId user) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO account (id, email, name, password_hash, role, blocked_at, block_reason)
            VALUES (:id, :id || '@example.com', 'Minji', '{none}x', 'USER', app_now(), 'bot')
            """)
        .param("id", user.value())
        .update();
  }

  @Override
  protected void setClock(Instant instant) {
    DATABASE.setClock(Optional.of(instant));
  }
}
