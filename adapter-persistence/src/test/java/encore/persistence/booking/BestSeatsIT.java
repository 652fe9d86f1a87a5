package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BestSeats.Result;
import encore.application.booking.Claim;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The best seats of a hall while others are at work in it. */
class BestSeatsIT extends BestSeatsWindow {

  private static final int BOOKERS = 160;
  private static final TestDatabase DATABASE = TestDatabase.createImpatient();

  BestSeatsIT() {
    super(DATABASE);
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

    var results = race(BOOKERS, booker -> () -> served(hall, booker % 4 + 1));

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
    var rest = race(left, _ -> () -> served(hall, 1));
    assertThat(rest).allMatch(Result.Won.class::isInstance);
    assertThat(plan(hall).available(wish(1))).isZero();
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void everybodyIsServedWhenThereIsOneSeatForEach() throws Exception {
    var hall = hallOf(8, 20);

    var results = race(BOOKERS, _ -> () -> served(hall, 1));

    assertThat(results).allMatch(Result.Won.class::isInstance);
    assertSoldOnce(hall, results);
    assertThat(hold(hall, 1)).isEqualTo(new Result.SoldOut(0, 0));
  }

  @Test
  void aCrowdLeavesNoSingleSeatBehindWhileThatCanBeAvoided() throws Exception {
    var hall = hallOf(20, 20);

    var results = race(100, booker -> () -> served(hall, booker % 4 + 1));

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

  /** Who hears that there are too many at once asks again, as he is told. */
  private Result served(Hall hall, int count) {
    var result = hold(hall, count);
    while (result instanceof Result.Contended) {
      result = hold(hall, count);
    }
    return result;
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
