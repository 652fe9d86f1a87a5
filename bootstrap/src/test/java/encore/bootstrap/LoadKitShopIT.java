package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.measure.Step.Kind;
import encore.loadtest.measure.Total;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Wishes;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short forms of what people buy beside seats: nobody errs, and all counts are exact. */
class LoadKitShopIT {

  @ParameterizedTest
  @CsvSource({
    "coupon-load, 20, 120",
    "coupon-peak, 20, 50",
    "coupon-sync, 20, 540",
    "coupon-async, 20, 840",
    "charge, 20, 200",
    "orders, 10, 60",
    "journey, 5, 150"
  })
  void countsAreExact(String scenario, int fans, double speed) throws Exception {
    var wish =
        new Wishes(OptionalInt.of(fans), speed, OptionalDouble.empty(), Duration.ofSeconds(1), 1);
    var ended = Played.in(RunningHouse.shared(), scenario, wish);

    assertThat(ended.measured().requests()).isPositive();
    assertThat(ended.measured().totals()).allSatisfy(LoadKitShopIT::nobodyErrs);
    assertThat(ended.findings()).isNotEmpty().allMatch(Finding::holds);
    // How fast is judged by the gate of the load kit: so few fans on the cores of a build are no
    // measure.
    assertThat(ended.verdicts()).isNotEmpty();
  }

  /**
   * On a machine that is at its limit the house may say that it is, and whoever asked comes back.
   */
  private static void nobodyErrs(Total total) {
    assertThat(total.answers().keySet())
        .filteredOn(answer -> total.step().kind(answer.status()) == Kind.FAILED)
        .allMatch(answer -> answer.status() == 503);
  }
}
