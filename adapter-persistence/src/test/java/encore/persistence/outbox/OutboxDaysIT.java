package encore.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.Backstage;
import encore.persistence.support.TestDatabase;
import encore.testing.Form;
import encore.testing.servers.Await;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The wheel turns by the day, and over nothing that was not sent. */
class OutboxDaysIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration KEEP = Duration.ofDays(7);
  private static final Duration SOON = Duration.ofSeconds(10);

  /** The lock is waited for so shortly that one round may end too soon. */
  private static final int ROUNDS = 5;

  private final TestDatabase test = TestDatabase.create();
  private final Backstage backstage = test.backstage();
  private final JdbcOutboxDays days = new JdbcOutboxDays(backstage);

  @AfterEach
  void close() {
    backstage.close();
  }

  @Test
  void aDayIsEmptiedWhenAllOfItIsOldAndSent() {
    toldAt(NOON);
    toldAt(NOON.plus(Duration.ofHours(11)));
    sent();
    toldAt(NOON.plus(Duration.ofDays(1)));
    sent();

    on(NOON.plus(KEEP).plus(Duration.ofHours(11)).minusSeconds(1));
    assertThat(days.empty(KEEP)).as("the last of it is not old enough").isZero();
    on(NOON.plus(KEEP).plus(Duration.ofHours(12)));
    assertThat(days.empty(KEEP)).isOne();
    assertThat(rows()).isOne();
    assertThat(days.empty(KEEP)).isZero();
  }

  @Test
  void aDayWithNewsThatWereNotSentStaysHoweverOld() {
    toldAt(NOON);
    sent();
    toldAt(NOON.plusSeconds(1));

    on(NOON.plus(Duration.ofDays(30)));
    assertThat(days.empty(KEEP)).isZero();
    assertThat(rows()).isEqualTo(2);
    sent();
    assertThat(days.empty(KEEP)).isOne();
  }

  @Test
  void whenTheWheelHasComeRoundTheOldWaitForTheNew() {
    toldAt(NOON);
    toldAt(NOON.plus(Duration.ofDays(10)));
    sent();

    on(NOON.plus(Duration.ofDays(12)));
    assertThat(days.empty(KEEP)).isZero();
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void whoReadsADayIsNotDisturbedAndHoldsUpNobodyForLong() throws SQLException {
    toldAt(NOON);
    sent();
    on(NOON.plus(Duration.ofDays(8)));
    try (var reader = test.connect()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("LOCK TABLE encore.outbox_4 IN ACCESS SHARE MODE");

      long began = System.nanoTime();
      assertThat(days.empty(KEEP)).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isLessThan(Form.atMost(Duration.ofSeconds(2)));
      reader.rollback();
    }
    assertThat(days.empty(KEEP)).isOne();
  }

  /** Between the first look and the lock somebody may have written. */
  @Test
  void whatIsWrittenBetweenTheLookAndTheLockIsSeen() throws SQLException {
    toldAt(NOON);
    sent();
    on(NOON.plus(Duration.ofDays(8)));
    for (int round = 0; round < ROUNDS; round++) {
      try (var writer = test.connect()) {
        writer.setAutoCommit(false);
        writer.setSchema("encore");
        writer.createStatement().execute("UPDATE outbox SET published_at = NULL");
        var emptied = Thread.ofVirtual().start(() -> days.empty(KEEP));
        Await.until("it waits, or has given up", SOON, () -> isWaiting() || !emptied.isAlive());
        writer.commit();
        join(emptied);
      }
      assertThat(rows()).isOne();
      sent();
    }
  }

  private boolean isWaiting() {
    return test.database()
        .sql()
        .sql(
            """
            SELECT EXISTS (SELECT
                             FROM pg_locks
                            WHERE relation = 'outbox_4'::regclass
                              AND NOT granted)
            """)
        .query(Boolean.class)
        .single();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void toldAt(Instant at) {
    on(at);
    test.database()
        .sql()
        .sql("SELECT tell('t', 'a', 1, 't.v1', 'news', 'a', '{}')")
        .query()
        .listOfRows();
  }

  private void on(Instant at) {
    test.setClock(Optional.of(at));
  }

  private void sent() {
    test.database().sql().sql("UPDATE outbox SET published_at = app_now()").update();
  }

  private long rows() {
    return test.database().sql().sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }
}
