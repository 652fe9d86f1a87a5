package encore.application.waitingroom.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import encore.application.waitingroom.simulation.Course.End;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Sales small enough to be reckoned by hand, and some that are not. */
class SaleTest {

  private static final String EVERYBODY_BUYS =
      "--no-show 0 --gives-up 0 --each 1 --choose 20 --pay 40 --tick 1s";

  /** Ten at a time, a minute each: ten rounds for a hundred seats. */
  @Test
  void aHundredSeatsTakeTenAtATimeTenMinutes() {
    var course = sale("--fans 500 --seats 100 --active 10 " + EVERYBODY_BUYS);

    assertThat(course.millis()).isCloseTo(600_000, within(1_000L));
    assertThat(course.isSoldOut()).isTrue();
    assertThat(course.insideMax()).isEqualTo(10);
    assertThat(course.letIn()).isEqualTo(100);
    assertThat(course.count(End.BOUGHT)).isEqualTo(100);
    assertThat(course.soldBy(50)).isCloseTo(300_000, within(1_000L));
  }

  /** Two in each second, the last two in the fiftieth, and a minute for them. */
  @Test
  void aPaceOfTwoASecondLetsTheLastInAfterFiftySeconds() {
    var course = sale("--fans 500 --seats 100 --admits 2 --interval 1s " + EVERYBODY_BUYS);

    assertThat(course.millis()).isCloseTo(49_000 + 60_000, within(1_000L));
    assertThat(course.letIn()).isEqualTo(100);
  }

  @Test
  void theNarrowerOfTwoLimitsDecides() {
    var narrow = sale("--fans 500 --seats 100 --active 10 --admits 1000 " + EVERYBODY_BUYS);
    var slow = sale("--fans 500 --seats 100 --active 100 --admits 2 " + EVERYBODY_BUYS);

    assertThat(narrow.millis()).isCloseTo(600_000, within(1_000L));
    assertThat(slow.millis()).isCloseTo(109_000, within(1_000L));
    assertThat(slow.insideMax()).isEqualTo(100);
  }

  /** Everybody lets go at the till, so the line goes through and the hall stays as it is. */
  @Test
  void whereNobodyPaysNothingIsSold() {
    var course =
        sale(
            "--fans 100 --seats 10 --active 10 --no-show 0 --gives-up 1 --each 1"
                + " --choose 20 --pay 40 --tick 1s");

    assertThat(course.sold()).isZero();
    assertThat(course.count(End.GAVE_UP)).isEqualTo(100);
    assertThat(course.millis()).isCloseTo(600_000, within(1_000L));
  }

  @Test
  void whoIsSlowerThanHisPassOrHisHoldIsOut() {
    var slowToChoose = "--fans 10 --seats 10 --active 10 --no-show 0 --choose 2m --pass 1m";
    var slowToPay = "--fans 10 --seats 10 --active 10 --no-show 0 --choose 1 --pay 2m --hold 1m";

    assertThat(sale(slowToChoose).count(End.TOO_SLOW)).isEqualTo(10);
    assertThat(sale(slowToChoose).millis()).isCloseTo(60_000, within(1_000L));
    assertThat(sale(slowToPay).count(End.TOO_SLOW)).isPositive();
    assertThat(sale(slowToPay).sold()).isZero();
  }

  /** Half never come and keep their room for 30 seconds: ten rooms, 45 seconds on the average. */
  @Test
  void whoNeverComesKeepsHisRoomForAWhile() {
    var course =
        sale(
            "--fans 100000 --seats 1000 --active 10 --no-show 0.5 --gives-up 0 --each 1"
                + " --choose 20 --pay 40 --show-up 30s --tick 100ms");

    double minutes = 1_000 / 0.5 / 10 * 45 / 60;
    assertThat(course.millis() / 60_000.0).isCloseTo(minutes, within(minutes * 0.05));
    assertThat(course.count(End.NO_SHOW) / (double) course.letIn()).isCloseTo(0.5, within(0.04));
  }

  /** The policy lets in more for those who stay away: nearly as many come as were wanted. */
  @Test
  void aPaceMakesUpForNoShows() {
    var course =
        sale(
            "--fans 100000 --seats 10000 --admits 10 --no-show 0.3 --gives-up 0 --each 1"
                + " --choose 20 --pay 40");

    assertThat(course.millis()).isLessThan(1_300_000);
    assertThat(course.count(End.NO_SHOW)).isPositive();
  }

  @Test
  void neverMoreThanNAreInsideAndNeverMoreThanTheHallIsSold() {
    for (int active : List.of(1, 7, 50, 1_000)) {
      for (int seed = 1; seed <= 5; seed++) {
        var course = sale("--fans 5000 --seats 2000 --active %d --seed %d".formatted(active, seed));
        assertThat(course.insideMax()).isLessThanOrEqualTo(active);
        assertThat(course.sold()).isEqualTo(2_000);
        assertThat(course.ends().values().stream().mapToLong(Long::longValue).sum())
            .isLessThanOrEqualTo(course.letIn());
      }
    }
  }

  @Test
  void theSameSeedIsTheSameSale() {
    var asked = "--fans 20000 --seats 5000 --active 200 --admits 50";

    assertThat(sale(asked)).isEqualTo(sale(asked));
    assertThat(sale(asked + " --seed 2").millis()).isNotEqualTo(sale(asked).millis());
  }

  @Test
  void aMillionFansAreThroughAndOneHearsOfThemMeanwhile() {
    var told = new AtomicLong();
    var options = "--fans 1000000 --seats 1000000 --active 20000 --each 1 --gives-up 0.2";
    var course = Sale.run(setting(options), (letIn, _) -> told.set(letIn));

    assertThat(course.letIn()).isEqualTo(1_000_000);
    assertThat(course.isSoldOut()).isFalse();
    assertThat(told).hasValueGreaterThan(900_000);
  }

  private static Course sale(String options) {
    return Sale.run(setting(options), (_, _) -> {});
  }

  private static Setting setting(String options) {
    return SimulationOptions.of(List.of(options.split(" "))).sales().getFirst();
  }
}
