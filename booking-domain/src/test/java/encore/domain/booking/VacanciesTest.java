package encore.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Halls are drawn row by row: a dot is free, an x is taken, a blank is an aisle. */
class VacanciesTest {

  private static final Chance CHANCE = new Chance(7);

  @Test
  void theBestSeatsAreInTheMiddleOfTheFirstRow() {
    assertThat(best(2, "......", "......")).containsExactly("1-3", "1-4");
    assertThat(best(3, ".......", ".......")).containsExactly("1-3", "1-4", "1-5");
  }

  @Test
  void aSeatFarFromTheMiddleIsNoBetterThanOneARowBehindIt() {
    assertThat(best(2, "..xxxxxx..", "..........")).containsExactly("2-5", "2-6");
  }

  @Test
  void anAisleIsNoSeatBetweenTwo() {
    assertThat(best(2, "x. .x")).isEmpty();
    assertThat(best(2, "x. ..")).containsExactly("1-4", "1-5");
  }

  @Test
  void noSeatIsStrandedWhileThereIsAnotherBlockOfItsPrice() {
    // The best three would be 1-3 to 1-5, with one seat left over on the right.
    assertThat(best(3, "x.....x")).containsExactly("1-2", "1-3", "1-4");
    assertThat(best(1, "x..x", "xxxx", "....")).containsExactly("3-4").hasSize(1);
    assertThat(best(2, "x...x", "xxxxx", "xx..x")).containsExactly("3-3", "3-4");
  }

  @Test
  void aSeatIsStrandedRatherThanABuyerSentAway() {
    assertThat(best(2, "x...x")).hasSize(2);
    assertThat(best(1, "..")).hasSize(1);
  }

  @Test
  void dearSeatsComeBeforeCheapOnesAndOfOneGradeOnlyWhenAsked() {
    var hall = new ArrayList<>(row(1, ".....", "S", 50_000));
    hall.addAll(row(2, "...", "VIP", 170_000));

    assertThat(labels(Vacancies.of(hall), wish(2))).containsExactly("2-1", "2-2");
    var grade = Optional.of(new Grade("S"));
    assertThat(labels(Vacancies.of(hall), new SeatWish(5, grade, true)))
        .containsExactly("1-1", "1-2", "1-3", "1-4", "1-5");
    assertThat(Vacancies.of(hall).available(new SeatWish(1, grade, true))).isEqualTo(5);
    assertThat(Vacancies.of(hall).largestBlock(wish(1))).isEqualTo(5);
  }

  @Test
  void inAHallWithoutRowsNeighboursFollowEachOther() {
    var seats = IntStream.of(2, 4, 5, 6, 9, 10).mapToObj(VacanciesTest::numbered).toList();

    assertThat(labels(Vacancies.of(seats), wish(2))).containsExactly("9", "10");
    assertThat(labels(Vacancies.of(seats), wish(3))).containsExactly("4", "5", "6");
  }

  @Test
  void whoDoesNotMindGetsTheLargestBlockAndTheRestBesideIt() {
    var hall = plan("x..x.x", "x.xxxx");

    assertThat(labels(hall, wish(4))).isEmpty();
    assertThat(labels(hall, new SeatWish(4, Optional.empty(), false)))
        .containsExactly("1-2", "1-3", "1-5", "2-2");
    assertThat(labels(hall, new SeatWish(5, Optional.empty(), false))).isEmpty();
  }

  @Test
  void aPickIsGuardedByTheTwoSeatsAtEitherSide() {
    var pick = plan("..........").picks(wish(2), CHANCE).getFirst();

    assertThat(pick.seats()).extracting(Seat::label).containsExactly("1-5", "1-6");
    assertThat(pick.guards()).extracting(Seat::label).containsExactly("1-3", "1-4", "1-7", "1-8");
  }

  @Test
  void aCrowdIsSentToDifferentSeats() {
    var hall = plan("....................", "....................", "....................");
    var seconds = new HashSet<List<String>>();
    for (int buyer = 0; buyer < 50; buyer++) {
      var picks = hall.picks(wish(2), new Chance(buyer));
      var seats = picks.stream().flatMap(pick -> pick.seats().stream()).toList();
      assertThat(seats).doesNotHaveDuplicates();
      seconds.add(picks.get(1).seats().stream().map(Seat::label).toList());
    }
    assertThat(seconds).hasSizeGreaterThan(8);
  }

  /** Against a rule that is told in another way, in 2,000 halls. */
  @Test
  void noSingleSeatIsMadeThatCouldHaveBeenAvoided() {
    for (int seed = 0; seed < 2_000; seed++) {
      var chance = new Random(seed);
      var hall = drawn(chance);
      int count = chance.nextInt(1, 5);
      for (var pick : plan(hall).picks(wish(count), new Chance(seed))) {
        var cols = pick.seats().stream().map(seat -> seat.place().orElseThrow()).toList();
        assertThat(singlesAfter(hall, cols) - singles(hall))
            .as("singles after %s in %s", cols, List.of(hall))
            .isLessThanOrEqualTo(fewestSingles(hall, count));
      }
    }
  }

  private static String[] drawn(Random chance) {
    var rows = new String[3];
    for (int row = 0; row < rows.length; row++) {
      var drawn = new StringBuilder();
      for (int col = 0; col < 8; col++) {
        drawn.append(chance.nextInt(3) == 0 ? 'x' : '.');
      }
      rows[row] = drawn.toString();
    }
    return rows;
  }

  /** 0 when some block makes no single seat beside it; else any number is forgiven. */
  private static int fewestSingles(String[] hall, int count) {
    for (int row = 1; row <= hall.length; row++) {
      for (int col = 1; col + count - 1 <= hall[row - 1].length(); col++) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < count; i++) {
          places.add(new Place(row, col + i));
        }
        if (hall[row - 1].startsWith(".".repeat(count), col - 1)
            && singlesAfter(hall, places) <= singles(hall)) {
          return 0;
        }
      }
    }
    return 2;
  }

  private static int singlesAfter(String[] hall, List<Place> taken) {
    var after = hall.clone();
    for (var place : taken) {
      var row = new StringBuilder(after[place.row() - 1]);
      row.setCharAt(place.col() - 1, 'x');
      after[place.row() - 1] = row.toString();
    }
    return singles(after);
  }

  private static int singles(String[] hall) {
    int singles = 0;
    for (var row : hall) {
      for (var run : row.split("x+")) {
        singles += run.length() == 1 ? 1 : 0;
      }
    }
    return singles;
  }

  private static List<String> best(int count, String... rows) {
    return labels(plan(rows), wish(count));
  }

  private static List<String> labels(Vacancies plan, SeatWish wish) {
    return plan.picks(wish, CHANCE).stream()
        .limit(1)
        .flatMap(pick -> pick.seats().stream())
        .map(Seat::label)
        .toList();
  }

  private static SeatWish wish(int count) {
    return new SeatWish(count, Optional.empty(), true);
  }

  private static Vacancies plan(String... rows) {
    var seats = new ArrayList<FreeSeat>();
    for (int i = 0; i < rows.length; i++) {
      seats.addAll(row(i + 1, rows[i], "R", 140_000));
    }
    return Vacancies.of(seats);
  }

  private static List<FreeSeat> row(int row, String drawn, String grade, long won) {
    return IntStream.rangeClosed(1, drawn.length())
        .filter(col -> drawn.charAt(col - 1) == '.')
        .mapToObj(col -> {
          int number = row * 100 + col;
          var place = Optional.of(new Place(row, col));
          var seat = new Seat(new SeatId(number), number, place, new Grade(grade), new Money(won));
          return new FreeSeat(seat, 1, drawn.length());
        })
        .toList();
  }

  private static FreeSeat numbered(int number) {
    return new FreeSeat(
        new Seat(new SeatId(number), number, Optional.empty(), new Grade("R"), new Money(140_000)),
        0,
        0);
  }
}
