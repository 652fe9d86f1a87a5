package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.Booking;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What claims of one batch owe each other. */
class GroupDecisionIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Gathering gathering = new Gathering(DATABASE);
  private final PostgresBoxOffice office = gathering.office();
  private Hall hall;

  @BeforeAll
  static void aGate() {
    Gathering.buildGate(DATABASE);
  }

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  @AfterEach
  void everybodyGoesHome() {
    BookKeeping.isSound(office.transitions(hall));
    gathering.close();
  }

  @Test
  void thoseWhoGatherShareOneTransactionAndOneTime() throws Exception {
    office.letClockRun();

    var results =
        gathering.together(
            hall,
            claim(aBuyer(), hall, 1),
            claim(aBuyer(), hall, 2, 3),
            claim(aBuyer(), hall, 4, 5, 6, 7));

    assertThat(results).hasOnlyElementsOfType(Won.class);
    assertThat(results.stream().map(result -> ((Won) result).at()).distinct()).hasSize(1);
    assertThat(gathering.fullestBatch()).isEqualTo(3);
    assertThat(transactions()).as("the first one, and those three").isEqualTo(2);
    assertThat(office.bookingsOf(hall)).isEqualTo(4);
  }

  @Test
  void eachHoldLastsAsLongAsItWasAskedFor() throws Exception {
    var shortly = claim(aBuyer(), hall, Duration.ofSeconds(1), 1);
    var longer = claim(aBuyer(), hall, Duration.ofHours(1), 2);

    assertThat(gathering.together(hall, shortly, longer))
        .containsExactly(
            new Won(NOON, NOON.plusSeconds(1)), new Won(NOON, NOON.plus(Duration.ofHours(1))));

    assertThat(office.bookings().booking(longer.terms().id(), longer.terms().buyer()))
        .hasValueSatisfying(found ->
            assertThat(found.booking())
                .isEqualTo(new Booking.Held(longer.terms(), NOON, NOON.plus(Duration.ofHours(1)))));
  }

  @Test
  void whoWantsASeatOfAnEarlierWinnerIsToldWhatStandsInTheRow() throws Exception {
    var results =
        gathering.together(
            hall,
            claim(aBuyer(), hall, 1, 2),
            claim(aBuyer(), hall, 2, 3),
            claim(aBuyer(), hall, 3));

    assertThat(results)
        .containsExactly(
            new Won(NOON, NOON.plus(TTL)),
            new Lost(List.of(office.stateOf(hall.seat(2).id()))),
            new Won(NOON, NOON.plus(TTL)));
    assertThat(transactions()).as("the batch was not split for that").isEqualTo(2);
  }

  @Test
  void whoWantsASeatOfAnEarlierLoserGetsIt() throws Exception {
    gathering.claims().claim(claim(aBuyer(), hall, 1));

    var results = gathering.together(hall, claim(aBuyer(), hall, 1, 2), claim(aBuyer(), hall, 2));

    assertThat(results)
        .containsExactly(
            new Lost(List.of(office.stateOf(hall.seat(1).id()))), new Won(NOON, NOON.plus(TTL)));
  }

  @Test
  void aBatchOfLosersLeavesNoTrace() throws Exception {
    gathering.claims().claim(claim(aBuyer(), hall, 1, 2));

    gathering.together(hall, claim(aBuyer(), hall, 1, 3), claim(aBuyer(), hall, 2, 4));

    assertThat(office.bookingsOf(hall)).as("and the one of seat 12").isEqualTo(2);
    assertThat(office.transitions(hall)).hasSize(3);
  }

  @Test
  void aBatchTakesOverWhatHasLapsed() throws Exception {
    gathering.claims().claim(claim(aBuyer(), hall, 1, 2));
    gathering.claims().claim(claim(aBuyer(), hall, 3));
    office.setClock(NOON.plus(TTL));

    var results =
        gathering.together(hall, claim(aBuyer(), hall, 1), claim(aBuyer(), hall, 2, 3, 4));

    assertThat(results).hasOnlyElementsOfType(Won.class);
  }

  @Test
  void aBatchThatWaitedPastTheEndOfAHoldTakesItOver() throws Exception {
    gathering.claims().claim(claim(aBuyer(), hall, 1, 2));
    office.setClock(NOON.plus(TTL).minusMillis(1));
    var end = NOON.plus(TTL);

    try (var blocker = gathering.lock(hall, 2)) {
      var answers = gathering.gather(hall, claim(aBuyer(), hall, 1), claim(aBuyer(), hall, 2));
      gathering.awaitSomebodyWaits("the batch waits");
      office.setClock(end);
      blocker.commit();

      for (var each : answers) {
        assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(new Won(end, end.plus(TTL)));
      }
    }
  }

  @Test
  void aPoisonedClaimFailsAsItWouldAloneAndItsNeighboursWin() throws Exception {
    var standing = claim(aBuyer(), hall, 1);
    gathering.claims().claim(standing);

    var answers =
        gathering.gather(
            hall,
            claim(aBuyer(), hall, 2),
            claim(aBuyer(), hall, 3),
            sameBooking(standing, 4),
            claim(aBuyer(), hall, 5),
            claim(aBuyer(), hall, 5),
            seatThatDoesNotExist(),
            claim(aBuyer(), hall, 4));

    assertThat(answers.get(2))
        .failsWithin(Gathering.PATIENCE)
        .withThrowableThat()
        .withStackTraceContaining("booking_pkey");
    assertThat(answers.get(5))
        .succeedsWithin(Gathering.PATIENCE)
        .isInstanceOf(Claim.Result.Contended.class);
    for (int neighbour : List.of(0, 1, 3, 6)) {
      assertThat(answers.get(neighbour)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
    }
    assertThat(answers.get(4))
        .succeedsWithin(Gathering.PATIENCE)
        .asInstanceOf(InstanceOfAssertFactories.type(Lost.class))
        .isEqualTo(new Lost(List.of(office.stateOf(hall.seat(5).id()))));
  }

  /** As if an id had been given out twice. */
  private Claim sameBooking(Claim standing, int seat) {
    var wish = claim(aBuyer(), hall, seat).terms();
    return new Claim(
        new Booking.Terms(standing.terms().id(), wish.schedule(), wish.buyer(), wish.seats()), TTL);
  }

  private Claim seatThatDoesNotExist() {
    var wish = claim(aBuyer(), hall, 6).terms();
    var real = wish.seats().first();
    var unreal =
        new Seat(
            new SeatId(Integer.MAX_VALUE), real.number(), real.place(), real.grade(), real.price());
    return new Claim(
        new Booking.Terms(
            wish.id(), wish.schedule(), wish.buyer(), new TreeSet<>(List.of(real, unreal))),
        TTL);
  }

  private long transactions() {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT count(DISTINCT xmin::text) FROM booking WHERE schedule_id = :schedule")
        .param("schedule", hall.schedule().value())
        .query(Long.class)
        .single();
  }
}
