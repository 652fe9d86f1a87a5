package encore.persistence.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.PassJournal.Entry;
import encore.application.waitingroom.PassJournal.Round;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes for his pass, while others hold the locks that he needs. */
class PickUpIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Stage stage = new Stage(DATABASE);
  private ConcertId concert;
  private Pass pass;

  @BeforeEach
  void somebodyIsLetInAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    concert = stage.concertWith(ALine.of(1));
    pass = admitOne().live().getFirst().pass();
  }

  private Round admitOne() {
    var ticket = new Ticket(concert, aBuyer(), 5, 1);
    return stage
        .journal()
        .admit(concert, List.of(ticket), books -> new Verdict(1 - books.inside(), 0, Brake.FULL));
  }

  /** He saw that his pass was good, and waited for a round that saw that it was not. */
  @Test
  void whoWaitedForARoundIsDecidedByTheTimeAfterIt() throws Exception {
    whileLocked(
        "SELECT FROM encore.queue_line WHERE concert_id = '%s' FOR NO KEY UPDATE"
            .formatted(concert.value()),
        () -> stage.journal().pickUp(pass.id()),
        () -> DATABASE.setClock(Optional.of(pass.until())),
        entry -> assertThat(entry).isEqualTo(new Entry.Over(PassEnd.NO_SHOW, pass.until())));
    assertThat(admitOne().admitted()).isEqualTo(1);
  }

  /** Nobody changed the pass: it was locked and let go, while its time ran out. */
  @Test
  void whoWaitedForHisPassIsDecidedByTheTimeAfterIt() throws Exception {
    whileLocked(
        "SELECT FROM encore.admission_pass WHERE id = '%s' FOR NO KEY UPDATE"
            .formatted(pass.id().value()),
        () -> stage.journal().pickUp(pass.id()),
        () -> DATABASE.setClock(Optional.of(pass.until())),
        entry -> assertThat(entry).isInstanceOf(Entry.Over.class));
  }

  @Test
  void aRoundWaitsForWhoComesForHisPass() throws Exception {
    whileLocked(
        "SELECT FROM encore.queue_line WHERE concert_id = '%s' FOR SHARE"
            .formatted(concert.value()),
        this::admitOne,
        () -> {},
        round -> assertThat(round.admitted()).isZero());
  }

  /** By its own clock he was inside when it came, and is not when it is its turn. */
  @Test
  void aRoundThatWaitedIsDecidedByTheTimeAfterIt() throws Exception {
    whileLocked(
        "SELECT FROM encore.queue_line WHERE concert_id = '%s' FOR SHARE"
            .formatted(concert.value()),
        this::admitOne,
        () -> DATABASE.setClock(Optional.of(pass.until())),
        round -> assertThat(round.admitted()).isEqualTo(1));
  }

  /** He came in time, and that is not committed yet when a round finds his time to be over. */
  @Test
  void whoComesAtTheLastMomentIsCountedByTheRoundThatComesAfterIt() throws Exception {
    var round = new CompletableFuture<Round>();
    DATABASE.setClock(Optional.of(pass.until().minusNanos(1_000)));
    DATABASE
        .database()
        .inOne(() -> {
          var entry = stage.journal().pickUp(pass.id());
          Thread.startVirtualThread(() -> {
            DATABASE.setClock(Optional.of(pass.until()));
            round.complete(admitOne());
          });
          Await.until(
              "the round waits, or should have",
              Duration.ofSeconds(10),
              () -> round.isDone() || DATABASE.waiting() == 1);
          return entry;
        });

    assertThat(round.get(10, TimeUnit.SECONDS).admitted()).as("beside him").isZero();
    assertThat(stage.journal().inside(concert)).hasSize(1);
  }

  @Test
  void thoseWhoComeDoNotWaitForEachOther() throws Exception {
    try (var connection = DATABASE.connect()) {
      lock(
          connection,
          "SELECT FROM encore.queue_line WHERE concert_id = '%s' FOR SHARE"
              .formatted(concert.value()));
      assertThat(stage.journal().pickUp(pass.id())).isInstanceOf(Entry.Live.class);
    }
  }

  @Test
  void whoHasHisPassNeedsNoLockToSeeIt() throws Exception {
    var entry = stage.journal().pickUp(pass.id());
    try (var connection = DATABASE.connect()) {
      lock(connection, "SELECT FROM encore.queue_line FOR UPDATE");
      hold(connection, "SELECT FROM encore.admission_pass FOR UPDATE");
      assertThat(stage.journal().pickUp(pass.id())).isEqualTo(entry);
    }
  }

  /** A payment has ended the pass, and its other work goes on for a while. */
  @Test
  void aRoundWaitsForNobodyWhoEndsAPass() throws Exception {
    try (var connection = DATABASE.connect()) {
      lock(
          connection,
          "SELECT FROM encore.admission_pass WHERE id = '%s' FOR NO KEY UPDATE"
              .formatted(pass.id().value()));
      DATABASE.setClock(Optional.of(pass.until()));

      var round = admitOne();

      assertThat(round.ended()).as("his pass is not written down yet").isEmpty();
      assertThat(round.admitted()).as("and takes no room").isEqualTo(1);
      connection.rollback();
    }
    assertThat(admitOne().ended()).extracting(Ticket::user).containsExactly(pass.user());
  }

  private static <T> void whileLocked(
      String lock, Callable<T> work, Runnable meanwhile, Consumer<T> then) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var connection = DATABASE.connect()) {
      lock(connection, lock);
      var working = threads.submit(work);
      Await.until("he waits", Duration.ofSeconds(10), () -> DATABASE.waiting() == 1);
      meanwhile.run();
      connection.commit();
      then.accept(working.get(10, TimeUnit.SECONDS));
    }
  }

  private static void lock(Connection connection, String lock) throws SQLException {
    connection.setAutoCommit(false);
    hold(connection, lock);
  }

  private static void hold(Connection connection, String lock) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(lock);
    }
  }
}
