package encore.bootstrap.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RanksTest {

  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void whoIsAlwaysFasterIsAsFarApartAsFiguresCanBe() {
    assertThat(Ranks.p(doubles(1, 2, 3), doubles(4, 5, 6))).isEqualTo(2.0 / 20, EXACT);
    assertThat(Ranks.p(doubles(6, 7, 8, 9, 10), doubles(1, 2, 3, 4, 5)))
        .isEqualTo(2.0 / 252, EXACT)
        .isEqualTo(Ranks.leastP(5), EXACT);
  }

  /** Dealt by hand: a sum of 7 or less, or of 14 or more, in 4 of 20 ways. */
  @Test
  void whoIsSometimesFasterIsLessFarApart() {
    assertThat(Ranks.p(doubles(1, 2, 4), doubles(3, 5, 6))).isEqualTo(4.0 / 20, EXACT);
    assertThat(Ranks.p(doubles(1, 4, 5), doubles(2, 3, 6))).isEqualTo(1, EXACT);
  }

  @Test
  void theSameFiguresAreNotApartAtAll() {
    assertThat(Ranks.p(doubles(5, 5, 5), doubles(5, 5, 5))).isEqualTo(1, EXACT);
  }

  @Test
  void figuresThatAreEqualShareTheirRank() {
    // Ranks 1, 2.5 | 2.5, 4: of six ways four are as far apart.
    assertThat(Ranks.p(doubles(1, 2), doubles(2, 3))).isEqualTo(4.0 / 6, EXACT);
  }

  @Test
  void itDoesNotMatterWhoIsAskedFirst() {
    var one = doubles(10, 20, 31, 15);
    var other = doubles(12, 30, 33);
    assertThat(Ranks.p(one, other)).isEqualTo(Ranks.p(other, one), EXACT);
  }

  @Test
  void threeRoundsCanShowNothing() {
    assertThat(Ranks.leastP(3)).isGreaterThan(Discoveries.LEVEL);
    assertThat(Ranks.leastP(4)).isLessThan(Discoveries.LEVEL);
  }

  @Test
  void whoLooksAtManyMustSeeMore() {
    var adjusted = Discoveries.adjusted(doubles(0.01, 0.5, 0.02, 0.03));

    assertThat(adjusted).containsExactly(doubles(0.04, 0.5, 0.04, 0.04), EXACT);
    assertThat(Discoveries.adjusted(doubles(0.03))).containsExactly(doubles(0.03), EXACT);
    assertThat(Discoveries.adjusted(doubles())).isEmpty();
  }

  private static double[] doubles(double... figures) {
    return figures;
  }
}
