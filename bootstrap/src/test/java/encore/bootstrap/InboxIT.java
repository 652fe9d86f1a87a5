package encore.bootstrap;

import static encore.bootstrap.Ear.news;
import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.inbox.Delivery;
import encore.application.inbox.FollowParked;
import encore.application.inbox.Mishap;
import encore.application.inbox.PutAside;
import encore.application.inbox.TakeIn;
import encore.application.inbox.TakeIn.Outcome;
import encore.application.inbox.TidyInbox;
import encore.testing.Race;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of an event, decided in the database; no Kafka is near. */
class InboxIT {

  private static final RunningHouse HOUSE =
      RunningHouse.start(
          LocalServers.forThisBuild(), Map.of(), EncoreApplication.class, Ear.Listening.class);

  private final Ear ear = HOUSE.part(Ear.class);
  private final TakeIn takeIn = HOUSE.part(TakeIn.class);
  private final String thing = UUID.randomUUID().toString();

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void whatComesAgainIsTakenInOnce() {
    assertThat(take(1)).isEqualTo(new Outcome.Taken());
    assertThat(take(2)).isEqualTo(new Outcome.Taken());
    assertThat(take(1)).isEqualTo(new Outcome.TakenBefore());
    assertThat(take(2)).isEqualTo(new Outcome.TakenBefore());
    assertThat(take(3)).isEqualTo(new Outcome.Taken());

    assertThat(ear.heard(thing)).containsExactly(1L, 2L, 3L);
    assertThat(ear.prepared).filteredOn(each -> each.startsWith(thing)).hasSize(3);
  }

  @Test
  void whatComesTooEarlyWaitsForWhatIsMissing() {
    take(1);
    assertThat(take(4)).isEqualTo(new Outcome.Parked());
    assertThat(take(5)).isEqualTo(new Outcome.Parked());
    assertThat(take(3)).isEqualTo(new Outcome.Parked());
    assertThat(open()).containsExactly("3 GAP", "4 GAP", "5 BEHIND");
    assertThat(ear.heard(thing)).containsExactly(1L);
    assertThat(ear.prepared).as("nothing too early").doesNotContain(thing + "/4");

    assertThat(take(2)).isEqualTo(new Outcome.Taken());

    assertThat(ear.heard(thing)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(open()).isEmpty();
  }

  @Test
  void whoeverTakesInWhateverOrderTheThingIsHeardInItsOwn() throws Exception {
    Race.race(
        6,
        n ->
            () -> {
              var order = new ArrayList<>(rangeClosed(1, 12).boxed().toList());
              Collections.shuffle(order, new Random(n));
              order.forEach(version -> patiently(news(thing, version)));
              return n;
            });

    HOUSE.part(FollowParked.class).follow();
    assertThat(ear.heard(thing))
        .containsExactlyElementsOf(rangeClosed(1, 12).asLongStream().boxed().toList());
    assertThat(open()).isEmpty();
  }

  /** As the loop does: who met a lock comes again. */
  private void patiently(Delivery delivery) {
    for (int i = 0; i < 100; i++) {
      try {
        if (!(takeIn.take(ear, delivery) instanceof Outcome.Contended)) {
          return;
        }
      } catch (encore.application.shared.Unavailable _) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("never");
  }

  @Test
  void typesThatHeDoesNotWantOrKnowMoveHisStand() {
    assertThat(takeIn.take(ear, news(thing, 1, "concert.booking.cancelled.v1")))
        .isEqualTo(new Outcome.Unwanted());
    assertThat(takeIn.take(ear, news(thing, 2, "concert.booking.held.v9")))
        .isEqualTo(new Outcome.Unwanted());
    assertThat(take(3)).isEqualTo(new Outcome.Taken());
    assertThat(ear.heard(thing)).containsExactly(3L);
  }

  @Test
  void aFailureLeavesNoTraceAndWhatIsPutAsideComesOnlyOnce() {
    poison(1);
    assertThatThrownBy(() -> take(1)).isInstanceOf(IllegalStateException.class);
    assertThat(ear.heard(thing)).isEmpty();
    aside(news(thing, 1));
    aside(news(thing, 1));
    assertThat(open()).containsExactly("1 FAILED");

    ear.poison.clear();
    assertThat(take(1)).as("it waits for an administrator").isEqualTo(new Outcome.Parked());
    assertThat(ear.heard(thing)).isEmpty();
    aside(news(thing, 1));
    assertThat(open()).containsExactly("1 FAILED");
  }

  @Test
  void whatWasTakenInMeanwhileIsNotPutAside() {
    take(1);
    aside(news(thing, 1));
    assertThat(open()).isEmpty();
  }

  @Test
  void aSuccessorThatFailsStopsThoseBehindItAndNotTheOneBefore() {
    poison(3);
    take(2);
    take(3);
    take(4);
    assertThat(take(1)).isEqualTo(new Outcome.Taken());

    assertThat(ear.heard(thing)).containsExactly(1L, 2L);
    assertThat(open()).containsExactly("3 FAILED", "4 BEHIND");
  }

  @Test
  void whoTakesTooLongIsContendedAndLeavesNothing() {
    ear.slow.add(thing + "/1");
    assertThat(take(1)).isInstanceOf(Outcome.Contended.class);
    assertThat(ear.heard(thing)).isEmpty();
    assertThat(open()).isEmpty();
  }

  @Test
  void theJobFindsThoseWhoseTurnCameWhileSomebodyWasKilled() {
    take(1);
    take(3);
    sql("UPDATE inbox_stand SET version = 2 WHERE subject = :thing");

    HOUSE.part(FollowParked.class).follow();

    assertThat(ear.heard(thing)).containsExactly(1L, 3L);
    assertThat(open()).isEmpty();
  }

  /** The way is free, and the stand has not gone by it yet: then it comes again. */
  @Test
  void whatWasGivenUpIsNotHeardThoughItComesAgain() {
    take(1);
    take(3);
    sql(
        """
        UPDATE parked_event
           SET ended_at = app_now(), ended_how = 'DISCARDED', ended_by = id, ended_reason = 'told'
         WHERE subject = :thing
        """);
    sql("UPDATE inbox_stand SET version = 2 WHERE subject = :thing");

    assertThat(take(3)).isEqualTo(new Outcome.Parked());
    assertThat(take(4)).isEqualTo(new Outcome.Taken());

    assertThat(ear.heard(thing)).containsExactly(1L, 4L);
  }

  @Test
  void aStandNeverGoesBack() {
    take(1);
    assertThatThrownBy(() -> sql("UPDATE inbox_stand SET version = 0 WHERE subject = :thing"))
        .hasMessageContaining("inbox_stand_never_goes_back");
  }

  @Test
  void idsAreForgottenAndStandsStillKnow() {
    take(1);
    sql("UPDATE inbox SET taken_at = app_now() - interval '15 days' WHERE :thing <> ''");
    assertThat(HOUSE.part(TidyInbox.class).tidy()).isPositive();
    assertThat(take(1)).isEqualTo(new Outcome.TakenBefore());
    assertThat(ear.heard(thing)).containsExactly(1L);
  }

  private Outcome take(long version) {
    return takeIn.take(ear, news(thing, version));
  }

  private void poison(long version) {
    ear.poison.add(thing + "/" + version);
  }

  private static void aside(Delivery delivery) {
    HOUSE
        .part(PutAside.class)
        .aside(
            Ear.NAME,
            delivery.origin(),
            Optional.of(delivery.event()),
            Mishap.of(new IllegalStateException("no \0 good"), 3));
  }

  private List<String> open() {
    return HOUSE
        .database()
        .sql()
        .sql(
            """
            SELECT version || ' ' || why FROM parked_event
             WHERE subject = :thing AND ended_at IS NULL ORDER BY version
            """)
        .param("thing", thing)
        .query(String.class)
        .list();
  }

  private void sql(String statement) {
    HOUSE.database().sql().sql(statement).param("thing", thing).update();
  }
}
