package encore.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In a hall of ten rows of ten, whose first two rows are VIP; seat 12 is the second of row 2. */
class AlternativesTest {

  private static final int COLS = 10;

  @Test
  void nearSeatsOfTheSameGradeComeFirstAndTheLostOneNever() {
    var offered = offered(12, 1, 1);

    assertThat(offered).hasSize(5).isSubsetOf(1, 2, 3, 11, 13);
  }

  @Test
  void anotherGradeIsBetterThanNothing() {
    assertThat(numbers(Alternatives.to(List.of(seat(12)), 1, free(22, 23, 99), new Chance(1))))
        .hasSize(3)
        .endsWith(99);
  }

  @Test
  void aWishForSeveralIsAnsweredWithABlockWhileThereIsOne() {
    assertThat(Alternatives.to(List.of(seat(12)), 3, free(2, 11, 13, 17, 18, 19), new Chance(1)))
        .extracting(Seat::number)
        .containsExactly(17, 18, 19);
    assertThat(Alternatives.to(List.of(seat(12)), 3, free(2, 11, 13), new Chance(1))).hasSize(3);
  }

  @Test
  void nothingIsOfferedWhenNothingIsFree() {
    assertThat(Alternatives.to(List.of(seat(12)), 1, free(), new Chance(1))).isEmpty();
    assertThat(Alternatives.to(List.of(seat(12)), 1, free(12), new Chance(1))).isEmpty();
  }

  @Test
  void thoseWhoLostTheSameSeatAreNotAllSentToTheSameOne() {
    var firsts = new HashSet<Integer>();
    for (int buyer = 0; buyer < 100; buyer++) {
      firsts.add(offered(45, 1, buyer).getFirst());
    }
    assertThat(firsts).containsExactlyInAnyOrder(34, 35, 36, 44, 46, 54, 55, 56);
  }

  private static List<Integer> offered(int lost, int count, int chance) {
    var all = free(IntStream.rangeClosed(1, 100).toArray());
    return numbers(Alternatives.to(List.of(seat(lost)), count, all, new Chance(chance)));
  }

  private static List<Integer> numbers(List<Seat> seats) {
    return seats.stream().map(Seat::number).toList();
  }

  private static Vacancies free(int... numbers) {
    return Vacancies.of(
        IntStream.of(numbers).mapToObj(n -> new FreeSeat(seat(n), 1, COLS)).toList());
  }

  private static Seat seat(int number) {
    var place = new Place((number - 1) / COLS + 1, (number - 1) % COLS + 1);
    var grade = new Grade(number <= 2 * COLS ? "VIP" : "R");
    return new Seat(new SeatId(number), number, Optional.of(place), grade, new Money(1_000));
  }
}
