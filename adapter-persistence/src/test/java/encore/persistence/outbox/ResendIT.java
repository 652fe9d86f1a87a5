package encore.persistence.outbox;

import static encore.persistence.outbox.Letters.NOON;
import static encore.persistence.outbox.Order.order;
import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.outbox.ResendEvents.Outcome;
import encore.application.outbox.ResendPolicy;
import encore.application.outbox.Resending;
import encore.application.outbox.Resends.Again;
import encore.domain.identity.UserId;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was told is told again: in its order, a portion at a time, and on record. */
class ResendIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant LATER = NOON.plusSeconds(600);

  private final Letters letters = new Letters(DATABASE);
  private final UserId admin = aBuyer();
  private final Resending office =
      Resending.over(
          OutboxAdminPersistenceConfig.resendsOver(DATABASE.database()),
          AuditPersistenceConfig.trailOver(DATABASE.database()),
          DATABASE.database(),
          new ResendPolicy(Duration.ofDays(7), 100, 10));

  private String early;
  private String late;

  @BeforeEach
  void allIsSent() {
    DATABASE.database().sql().sql("TRUNCATE outbox").update();
    early = letters.tell(NOON, "booking-events", 12);
    late = letters.tell(NOON.plusSeconds(100), "wallet-events", 25);
    letters.send(LATER);
  }

  @Test
  void whatIsSentAgainComesInItsOrder() {
    var done = done(order().since(NOON));

    assertThat(done.events()).isEqualTo(37);
    assertThat(done.next()).isEmpty();
    var sent = letters.send(LATER.plusSeconds(1));
    assertThat(sent.stream().filter(name -> name.startsWith(early))).isEqualTo(names(early, 12));
    assertThat(sent.stream().filter(name -> name.startsWith(late))).isEqualTo(names(late, 25));
  }

  @Test
  void whoeverSendsMeanwhileFindsWhatIsOlderFirst() {
    var all = new ArrayList<String>();
    Optional<Long> next = Optional.empty();
    do {
      var part = done(order().since(NOON).limit(7).after(next));
      all.addAll(letters.send(LATER.plusSeconds(1)));
      next = part.next();
    } while (next.isPresent());

    assertThat(all).hasSize(37).doesNotHaveDuplicates();
    assertThat(all.stream().filter(name -> name.startsWith(late))).isEqualTo(names(late, 25));
  }

  @Test
  void aDryRunCountsTheSameAndChangesNothing() {
    for (var order :
        List.of(
            order().since(NOON),
            order().since(NOON.plusSeconds(5)).until(NOON.plusSeconds(105)),
            order().since(NOON).limit(7),
            order().of(late),
            order().since(NOON).about("wallet-events"))) {
      var dry = done(order.dry());
      assertThat(letters.count("published_at IS NULL")).isZero();
      assertThat(done(order)).isEqualTo(dry);
      assertThat(letters.count("published_at IS NULL")).isEqualTo(dry.events());
      letters.send(LATER);
    }
  }

  @Test
  void onlyWhatWasAskedForIsSentAgain() {
    assertThat(done(order().since(NOON.plusSeconds(5)).until(NOON.plusSeconds(105))).events())
        .as("7 of the one, 5 of the other")
        .isEqualTo(12);
    assertThat(letters.count("published_at IS NULL AND created_at < '2026-05-01T12:00:05Z'"))
        .isZero();
    letters.send(LATER);
    assertThat(done(order().of(late)).events()).isEqualTo(25);
    assertThat(letters.count("published_at IS NULL AND aggregateid <> '" + late + "'")).isZero();
  }

  @Test
  void whatWaitsAnywayIsNotCountedNorItsAttemptsForgotten() {
    var waiting = letters.tell(NOON.plusSeconds(200), "booking-events", 3);
    letters.failOf(waiting);
    DATABASE.setClock(Optional.of(LATER));

    assertThat(done(order().since(NOON)).events()).isEqualTo(37);
    assertThat(letters.count("attempts = 3")).isEqualTo(3);
  }

  /** A day of the wheel ends at midnight, not half a second before. */
  @Test
  void midnightLosesNothing() {
    var midnight = Instant.parse("2026-05-01T00:00:00Z");
    var last = letters.tell(midnight.minusMillis(200), "booking-events", 1);
    letters.send(LATER);

    var order = order().since(midnight.minusSeconds(1)).until(midnight.minusMillis(1));
    assertThat(done(order).events()).isOne();
    assertThat(letters.count("published_at IS NULL AND aggregateid = '" + last + "'")).isOne();
  }

  @Test
  void eachPortionHasItsLineInTheTrail() {
    done(order().since(NOON).about("wallet-events"));

    assertThat(
            DATABASE
                .database()
                .sql()
                .sql(
                    """
                    SELECT (details ->> 'events')
                      FROM audit_entry
                     WHERE actor_id = :admin AND action = 'EVENTS_RESENT'
                     ORDER BY (details ->> 'through')::bigint
                    """)
                .param("admin", admin.value())
                .query(String.class)
                .list())
        .containsExactly("10", "10", "5");
  }

  @Test
  void nonsenseIsRefused() {
    var old = LATER.minus(Duration.ofDays(7));
    assertThat(outcome(order())).isEqualTo(new Outcome.OfEverything());
    assertThat(outcome(order().since(LATER.plusSeconds(1))))
        .isEqualTo(new Outcome.SinceAhead(LATER));
    assertThat(outcome(order().since(old.minusSeconds(1)))).isEqualTo(new Outcome.SinceTooOld(old));
    assertThat(outcome(order().since(NOON).until(NOON)))
        .isEqualTo(new Outcome.UntilBeforeSince(NOON));
    assertThat(outcome(order().since(NOON).limit(101))).isEqualTo(new Outcome.TooMany(100));
    assertThat(letters.count("published_at IS NULL")).isZero();
  }

  @Test
  void oneIsSentAgainAndOneThatWaitsIsTriedNow() {
    var failing = letters.tell(NOON.plusSeconds(200), "booking-events", 2);
    letters.failOf(failing);
    var before = id(failing, 1);
    var behind = id(failing, 2);

    assertThat(office.one().resend(admin, behind)).isEqualTo(Again.TRIED_NOW);
    assertThat(letters.count("id = '%s' AND next_attempt_at IS NULL".formatted(before)))
        .as("what stands in front of it")
        .isOne();
    assertThat(letters.count("id = '%s' AND attempts = 0".formatted(behind))).isOne();
    assertThat(office.one().resend(admin, id(early, 3))).isEqualTo(Again.SENT_AGAIN);
    assertThat(letters.send(LATER)).contains(early + "/3").doesNotContain(early + "/4");
    assertThat(office.one().resend(admin, UUID.randomUUID())).isEqualTo(Again.NO_SUCH_EVENT);
  }

  /** Else it would be said to wait no longer, its error be gone, and nobody send it. */
  @Test
  void oneThatNoBrokerTookIsTriedOnceMore() {
    var refused = letters.tell(NOON.plusSeconds(200), "booking-events", 2);
    DATABASE
        .database()
        .sql()
        .sql("UPDATE outbox SET refused_at = app_now(), attempts = 1 WHERE id = :id")
        .param("id", id(refused, 1))
        .update();

    assertThat(office.one().resend(admin, id(refused, 1))).isEqualTo(Again.TRIED_NOW);

    assertThat(letters.count("refused_at IS NOT NULL")).isZero();
  }

  private UUID id(String thing, int version) {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT id FROM outbox WHERE aggregateid = :thing AND version = :version")
        .param("thing", thing)
        .param("version", version)
        .query(UUID.class)
        .single();
  }

  private Outcome outcome(Order order) {
    return office.many().resend(order.by(admin));
  }

  private Outcome.Done done(Order order) {
    return (Outcome.Done) outcome(order);
  }

  private static List<String> names(String thing, int times) {
    var names = new ArrayList<String>();
    for (int version = 1; version <= times; version++) {
      names.add(thing + "/" + version);
    }
    return names;
  }
}
