package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BestSeats;
import encore.application.booking.BestSeats.Result;
import encore.application.booking.Claim;
import encore.domain.booking.BookingId;
import encore.domain.booking.Chance;
import encore.domain.booking.SeatWish;
import encore.domain.booking.Vacancies;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class BestSeatsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final int BOOKERS = 160;
  private static final TestDatabase DATABASE = TestDatabase.createImpatient();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private final BestSeats best = new JdbcBestSeats(DATABASE.database());

  @Test
  void theBestSeatsOfAnEmptyHallAreHeldAndWrittenDown() {
    var hall = hallOf(3, 6);

    var won = won(hold(hall, 2));

    assertThat(labels(won)).containsExactly("1-3", "1-4");
    assertThat(won.booking().until()).isEqualTo(won.booking().heldAt().plus(TTL));
    var terms = won.booking().terms();
    assertThat(office.bookings().booking(terms.id(), terms.buyer()).orElseThrow().booking())
        .isEqualTo(won.booking());
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void whatIsLeftIsToldToWhoCannotBeServed() {
    var hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 2, 4, 6, 7));
    office.claims().claim(claim(aBuyer(), hall, 8, 10, 11, 12));

    assertThat(hold(hall, 2)).isEqualTo(new Result.SoldOut(4, 1));
    assertThat(best.claim(request(hall, new SeatWish(3, Optional.empty(), false))))
        .isInstanceOf(Result.Won.class);
  }

  @Test
  void aLapsedHoldIsFreeFromTheInstantItEnds() {
    office.setClock(NOON);
    try {
      var hall = office.hall();
      office.claims().claim(claim(aBuyer(), hall, 1, 2, 3, 4));
      office.claims().claim(claim(aBuyer(), hall, 5, 6, 7, 8));
      office.claims().claim(claim(aBuyer(), hall, 9, 10, 11, 12));

      office.setClock(NOON.plus(TTL).minusMillis(1));
      assertThat(hold(hall, 4)).isEqualTo(new Result.SoldOut(0, 0));

      office.setClock(NOON.plus(TTL));
      assertThat(hold(hall, 4)).isInstanceOf(Result.Won.class);
      BookKeeping.isSound(office.transitions(hall));
    } finally {
      office.letClockRun();
    }
  }

  @Test
  void seatsInOtherHandsArePassedOverAndNotWaitedFor() throws Exception {
    var hall = office.hall();
    try (var other = locking(hall.seats().subList(0, 4))) {
      var won = won(hold(hall, 2));

      assertThat(labels(won)).noneMatch(label -> label.startsWith("1-"));
      other.rollback();
    }
  }

  @Test
  void seatsInOtherHandsAreNotSoldOut() throws Exception {
    var hall = office.hall();
    try (var other = locking(hall.seats())) {
      assertThat(hold(hall, 1)).isEqualTo(new Result.Contended());
      other.rollback();
    }
    assertThat(hold(hall, 1)).isInstanceOf(Result.Won.class);
  }

  @Test
  void aSeatBesideThePickThatIsBeingTakenSpoilsIt() throws Exception {
    var hall = hallOf(1, 9);
    // The best two would be 4 and 5; while 7 is in other hands nobody knows what becomes of 6.
    try (var other = locking(List.of(hall.seat(7)))) {
      assertThat(labels(won(hold(hall, 2)))).doesNotContain("1-5", "1-6");
      other.rollback();
    }
  }

  @Test
  void aCrowdGetsSeatsSideBySideAndNobodyIsSentAwayWhileThereAreSome() throws Exception {
    var hall = hallOf(20, 20);

    var results = race(BOOKERS, booker -> () -> hold(hall, booker % 4 + 1));

    int demand = BOOKERS / 4 * (1 + 2 + 3 + 4);
    assertThat(demand).isEqualTo(hall.seats().size());
    int largest = plan(hall).largestBlock(wish(1));
    for (int booker = 0; booker < BOOKERS; booker++) {
      if (!(results.get(booker) instanceof Result.Won)) {
        assertThat(booker % 4 + 1).as("refused: " + results.get(booker)).isGreaterThan(largest);
      }
    }
    assertSoldOnce(hall, results);

    // Those who were too many for what was left side by side take the rest one by one.
    int left = plan(hall).available(wish(1));
    var rest = race(left, _ -> () -> hold(hall, 1));
    assertThat(rest).allMatch(Result.Won.class::isInstance);
    assertThat(plan(hall).available(wish(1))).isZero();
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void everybodyIsServedWhenThereIsOneSeatForEach() throws Exception {
    var hall = hallOf(8, 20);

    var results = race(BOOKERS, _ -> () -> hold(hall, 1));

    assertThat(results).allMatch(Result.Won.class::isInstance);
    assertSoldOnce(hall, results);
    assertThat(hold(hall, 1)).isEqualTo(new Result.SoldOut(0, 0));
  }

  @Test
  void aCrowdLeavesNoSingleSeatBehindWhileThatCanBeAvoided() throws Exception {
    var hall = hallOf(20, 20);

    var results = race(100, booker -> () -> hold(hall, booker % 4 + 1));

    assertThat(results).allMatch(Result.Won.class::isInstance);
    assertThat(singles(hall)).isEmpty();
  }

  @Test
  void handPicksReleasesAndTidyingInTheMiddleOfItLeaveTheBooksSound() throws Exception {
    var hall = hallOf(4, 10);

    race(BOOKERS, booker -> actOf(booker, hall));

    BookKeeping.isSound(office.transitions(hall));
    assertThat(plan(hall).available(wish(1)) + heldSeats(hall)).isEqualTo(40);
  }

  private Callable<Boolean> actOf(int booker, Hall hall) {
    return switch (booker % 4) {
      case 0 -> () -> office.claims().claim(byHand(booker, hall)) instanceof Claim.Result.Won;
      case 1 -> () -> office.holds().tidyLapsed(100) >= 0;
      case 2 -> () -> hold(hall, booker % 3 + 1) instanceof Result.Won;
      default -> () -> tookAndLetGo(hall, booker % 3 + 1);
    };
  }

  private Claim byHand(int booker, Hall hall) {
    int first = booker % 37 + 1;
    return claim(aBuyer(), hall, Duration.ofMillis(booker % 5 + 1), first, first + 2);
  }

  private boolean tookAndLetGo(Hall hall, int count) {
    if (hold(hall, count) instanceof Result.Won(var booking)) {
      office.holds().release(booking.terms().id(), booking.terms().buyer());
      return true;
    }
    return false;
  }

  private void assertSoldOnce(Hall hall, List<Result> results) {
    var seats =
        results.stream()
            .filter(Result.Won.class::isInstance)
            .flatMap(result -> won(result).booking().terms().seats().stream())
            .map(Seat::id)
            .toList();
    assertThat(seats).doesNotHaveDuplicates();
    assertThat(heldSeats(hall)).isEqualTo(seats.size());
    BookKeeping.isSound(office.transitions(hall));
  }

  private int heldSeats(Hall hall) {
    return hall.seats().size() - plan(hall).available(wish(1));
  }

  /** Free seats with nobody free beside them. */
  private List<Integer> singles(Hall hall) {
    Set<Integer> free = new TreeSet<>();
    new SqlFreeSeats(DATABASE.database())
        .of(hall.schedule())
        .forEach(each ->
            free.add(
                each.seat().place().orElseThrow().row() * 100
                    + each.seat().place().orElseThrow().col()));
    return free.stream()
        .filter(place -> !free.contains(place - 1) && !free.contains(place + 1))
        .toList();
  }

  private Vacancies plan(Hall hall) {
    return Vacancies.of(new SqlFreeSeats(DATABASE.database()).of(hall.schedule()));
  }

  private Result hold(Hall hall, int count) {
    return best.claim(request(hall, wish(count)));
  }

  private static SeatWish wish(int count) {
    return new SeatWish(count, Optional.empty(), true);
  }

  private static BestSeats.Request request(Hall hall, SeatWish wish) {
    var id = UUID.randomUUID();
    return new BestSeats.Request(
        new BookingId(id),
        aBuyer(),
        hall.schedule(),
        wish,
        TTL,
        new Chance(id.getLeastSignificantBits()));
  }

  private static Result.Won won(Result result) {
    assertThat(result).isInstanceOf(Result.Won.class);
    return (Result.Won) result;
  }

  private static List<String> labels(Result.Won won) {
    return won.booking().terms().seats().stream().map(Seat::label).toList();
  }

  private static Hall hallOf(int rows, int cols) {
    return new SqlHalls(DATABASE.database()).insert(Halls.of(rows, cols, Instant.now()));
  }

  private static Connection locking(List<Seat> seats) throws Exception {
    var connection = DATABASE.connect();
    connection.setAutoCommit(false);
    var ids = seats.stream().map(Seat::id).map(SeatId::value).toArray(Long[]::new);
    try (var lock =
        connection.prepareStatement(
            "SELECT id FROM encore.seat WHERE id = ANY (?) FOR NO KEY UPDATE")) {
      lock.setArray(1, connection.createArrayOf("bigint", ids));
      lock.executeQuery();
    }
    return connection;
  }
}
