package encore.redis.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.redis.booking.Marks.Answer;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the scripts of the gate promise. */
class MarksIT {

  private static final RedisInUse REDIS = new RedisInUse();
  private static final Duration TRUST = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Instant NOON = Instant.parse("2126-05-01T12:00:00Z");
  private static final Instant FIVE_PAST = NOON.plusSeconds(300);

  private final Hall hall = Halls.ofTwelve(1, NOON);
  private final Marks marks = new Marks(REDIS.scripts(), TRUST);

  @Test
  void aWonSeatIsTakenForEverybodyAndNamesItsHolder() {
    var anna = won(terms(3, 4));

    assertThat(marks.askGate(terms(4, 5))).isEqualTo(new Answer.Taken(List.of(held(anna, 4))));
    assertThat(marks.askGate(terms(5))).isInstanceOf(Answer.Pass.class);
  }

  @Test
  void aSoldSeatIsToldAsSold() {
    var ben = terms(3);
    var sold = new SeatState.Sold(hall.seat(3).id(), aBuyer(), terms(3).id());
    marks.tellGate(ben, new Claim.Result.Lost(List.of(sold)), pass(ben));
    awaitMarked(ben);

    assertThat(marks.askGate(terms(3))).isEqualTo(new Answer.Taken(List.of(sold)));
  }

  @Test
  void aMarkThatIsASecondOldIsCheckedByOneAlone() throws Exception {
    var anna = won(terms(3));
    age(anna, TRUST);

    var answers = race(50, _ -> () -> marks.askGate(terms(3)));

    assertThat(answers).filteredOn(Answer.Pass.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Answer.Taken.class::isInstance).hasSize(49);
  }

  @Test
  void aSeatThatTurnsOutToBeFreeIsForgotten() {
    var anna = won(terms(3, 4));
    age(anna, TRUST);
    var ben = terms(3, 4);
    var pass = pass(ben);

    marks.tellGate(ben, new Claim.Result.Lost(List.of(held(anna, 4))), pass);

    Await.until("seat 3 is free", SOON, () -> marks.askGate(terms(3)) instanceof Answer.Pass);
    assertThat(marks.askGate(terms(4))).isInstanceOf(Answer.Taken.class);
  }

  @Test
  void whoAskedEarlierDoesNotOverwriteWhatALaterOneWasTold() {
    var anna = terms(3);
    var early = new Answer.Pass(Long.toString(Long.parseLong(pass(anna).asked()) - 1));
    var ben = won(terms(3));

    marks.tellGate(anna, new Claim.Result.Won(NOON, FIVE_PAST), early);
    won(terms(12));

    assertThat(marks.askGate(terms(3))).isEqualTo(new Answer.Taken(List.of(held(ben, 3))));
  }

  /** Anna was away for a while between her answer and the mark: it is old when it is born. */
  @Test
  void aMarkIsAsOldAsTheQuestion() {
    var anna = terms(3);
    var longAgo = Long.toString(Long.parseLong(pass(anna).asked()) - TRUST.toMillis());
    marks.tellGate(anna, new Claim.Result.Won(NOON, FIVE_PAST), new Answer.Pass(longAgo));
    awaitMarked(anna);

    assertThat(marks.askGate(terms(3))).isInstanceOf(Answer.Pass.class);
  }

  @Test
  void aMarkEndsNoLaterThanItsHold() {
    var anna = terms(3);
    var hold = Duration.ofMillis(200);

    marks.tellGate(anna, new Claim.Result.Won(NOON, NOON.plus(hold)), pass(anna));
    awaitMarked(anna);

    assertThat(REDIS.look().pttl(Keys.marks(anna).getFirst())).isLessThanOrEqualTo(200);
  }

  @Test
  void aMarkThatALoserLeavesEndsNoLaterThanTheHoldHeMet() {
    var ben = terms(3, 4);
    var pass = pass(ben);
    var end = Instant.ofEpochMilli(Long.parseLong(pass.asked())).plusMillis(200);
    var anna = terms(3);
    var soonOver = new SeatState.Held(hall.seat(3).id(), anna.buyer(), anna.id(), end);
    var over = new SeatState.Held(hall.seat(4).id(), anna.buyer(), anna.id(), end.minusMillis(200));

    marks.tellGate(ben, new Claim.Result.Lost(List.of(soonOver, over)), pass);
    awaitMarked(anna);

    assertThat(REDIS.look().pttl(Keys.marks(anna).getFirst())).isLessThanOrEqualTo(200);
    assertThat(marks.askGate(terms(4))).isInstanceOf(Answer.Pass.class);
  }

  @Test
  void whatWasLetGoIsForgottenAndNobodyElsesMark() {
    var anna = won(terms(3));
    var ben = won(terms(4));

    marks.forgetMarks(new Booking.Terms(anna.id(), hall.schedule(), anna.buyer(), both()));

    assertThat(marks.askGate(terms(3))).isInstanceOf(Answer.Pass.class);
    assertThat(marks.askGate(terms(4))).isEqualTo(new Answer.Taken(List.of(held(ben, 4))));
  }

  @Test
  void aMarkThatIsNotOursIsNoAnswer() {
    for (var junk : List.of("", "HELD", "HELD a b c", "LOST in translation", "SOLD " + FIVE_PAST)) {
      var anna = won(terms(3));
      REDIS.look().hset(Keys.marks(anna).getFirst(), "state", junk);

      assertThat(marks.askGate(terms(3))).as(junk).isInstanceOf(Answer.Away.class);
    }
  }

  private SortedSet<Seat> both() {
    return terms(3, 4).seats();
  }

  private Booking.Terms won(Booking.Terms terms) {
    // Asked for a seat that nobody has: the time is the same for all.
    var pass = pass(terms(11));
    marks.tellGate(terms, new Claim.Result.Won(NOON, FIVE_PAST), pass);
    awaitMarked(terms);
    return terms;
  }

  private static void awaitMarked(Booking.Terms terms) {
    var keys = Keys.marks(terms).toArray(String[]::new);
    Await.until("it is marked", SOON, () -> REDIS.look().exists(keys) == keys.length);
  }

  private static void age(Booking.Terms terms, Duration time) {
    for (var key : Keys.marks(terms)) {
      REDIS.look().hincrby(key, "checked", -time.toMillis());
    }
  }

  private Answer.Pass pass(Booking.Terms terms) {
    return (Answer.Pass) marks.askGate(terms);
  }

  private Booking.Terms terms(int... seats) {
    return claim(aBuyer(), hall, seats).terms();
  }

  private SeatState held(Booking.Terms terms, int seat) {
    return new SeatState.Held(hall.seat(seat).id(), terms.buyer(), terms.id(), FIVE_PAST);
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
