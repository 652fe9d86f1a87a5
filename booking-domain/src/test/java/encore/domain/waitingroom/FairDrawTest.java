package encore.domain.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ConcertId;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * That nobody is favoured, over thousands of secrets. They come from fixed seeds: what is red here
 * is red every time. A sum of squares may be off by five deviations, which chance alone reaches
 * less than once in a million.
 */
class FairDrawTest {

  private static final ConcertId CONCERT = new ConcertId(new UUID(7, 7));

  @Test
  void whoJoinedFirstMayEndUpAnywhere() {
    for (int count : new int[] {2, 3, 10, 64}) {
      assertEven(4_000, count, draw -> (int) draw.placeOf(0));
    }
    assertEven(4_000, 100, 12_300, draw -> (int) (draw.placeOf(0) / 123));
  }

  @Test
  void whoJoinedLastMayEndUpAnywhere() {
    for (int count : new int[] {2, 3, 10, 64}) {
      assertEven(4_000, count, draw -> (int) draw.placeOf(draw.count() - 1));
    }
  }

  @Test
  void neighboursAreTornApart() {
    for (int count : new int[] {3, 10, 64}) {
      assertEven(4_000, count - 1, count, draw -> apart(draw, 1));
    }
    // 32 is the other kind of neighbour among a thousand: same column, next row.
    assertEven(4_000, 999, 1_000, draw -> apart(draw, 1));
    assertEven(4_000, 999, 1_000, draw -> apart(draw, 32));
  }

  /** The smallest rectangle without a field too many: here too few rounds show first. */
  @Test
  void neighboursAmongEightAreTornApartTheSameWay() {
    assertEven(12_000, 7, 8, draw -> apart(draw, 1));
    assertEven(12_000, 7, 8, draw -> apart(draw, 2));
  }

  /**
   * A network whose sides are both odd, as the square of three would be, makes even orders alone.
   */
  @Test
  void everySecondOrderIsOdd() {
    assertEven(2_000, 2, 9, FairDrawTest::oddness);
  }

  @Test
  void everyOrderIsAsLikelyAsAnyOther() {
    assertEven(6_000, 24, 4, FairDrawTest::nameOfOrder);
    assertEven(6_000, 120, 5, FairDrawTest::nameOfOrder);
  }

  @Test
  void ordersOfAnotherSecretConcertOrCountHaveNothingInCommon() {
    var chance = new Random(1);
    var secret = secret(chance);
    // 9,990 and 9,991 are laid out in the same rectangle.
    var draw = new Draw(secret, CONCERT, 9_990);

    assertThat(alike(draw, new Draw(secret(chance), CONCERT, 9_990))).isLessThan(8);
    assertThat(alike(draw, new Draw(secret, new ConcertId(new UUID(7, 8)), 9_990))).isLessThan(8);
    assertThat(alike(draw, new Draw(secret, CONCERT, 9_991))).isLessThan(8);
    assertThat(alike(draw, new Draw(secret, CONCERT, 9_990))).isEqualTo(9_990);
  }

  private static int apart(Draw draw, long indexes) {
    return (int) Math.floorMod(draw.placeOf(indexes) - draw.placeOf(0), draw.count()) - 1;
  }

  /** A number for each order of a few. */
  private static int nameOfOrder(Draw draw) {
    int name = 0;
    for (int index = 0; index < draw.count(); index++) {
      long place = draw.placeOf(index);
      long smallerLater =
          LongStream.range(index + 1, draw.count()).filter(i -> draw.placeOf(i) < place).count();
      name = name * (int) (draw.count() - index) + (int) smallerLater;
    }
    return name;
  }

  private static int oddness(Draw draw) {
    long swaps =
        LongStream.range(0, draw.count())
            .flatMap(i -> LongStream.range(0, i).filter(j -> draw.placeOf(j) > draw.placeOf(i)))
            .count();
    return (int) (swaps % 2);
  }

  private static long alike(Draw one, Draw other) {
    return LongStream.range(0, 9_990).filter(i -> one.placeOf(i) == other.placeOf(i)).count();
  }

  private static void assertEven(int draws, int bins, ToIntFunction<Draw> bin) {
    assertEven(draws, bins, bins, bin);
  }

  private static void assertEven(int draws, int bins, int count, ToIntFunction<Draw> bin) {
    var seen = new int[bins];
    var chance = new Random(count * 31L + bins);
    for (int i = 0; i < draws; i++) {
      seen[bin.applyAsInt(new Draw(secret(chance), CONCERT, count))]++;
    }
    double expected = (double) draws / bins;
    double squares = 0;
    for (int each : seen) {
      squares += (each - expected) * (each - expected) / expected;
    }
    assertThat(deviation(squares, bins - 1)).as("%d people, %d bins", count, bins).isLessThan(5);
  }

  /** After Wilson and Hilferty: the cube root of such a sum is spread like a bell. */
  private static double deviation(double squares, int free) {
    double spread = 2.0 / (9 * free);
    return (Math.cbrt(squares / free) - (1 - spread)) / Math.sqrt(spread);
  }

  private static DrawSecret secret(Random chance) {
    var bytes = new byte[DrawSecret.BYTES];
    chance.nextBytes(bytes);
    return new DrawSecret(bytes);
  }
}
