package encore.loadtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plans are those of the field notes, and a wish scales them. */
class ShopPlansTest {

  @ParameterizedTest
  @CsvSource({
    "coupon-load, 120, 50",
    "coupon-peak, 50, 200",
    "coupon-sync, 540, 200",
    "coupon-async, 840, 300",
    "charge, 300, 150",
    "orders, 120, 100",
    "journey, 300, 50"
  })
  void lengthsAndPeaksAreAsWritten(String scenario, long seconds, int peak) {
    var plan = plan(scenario, Wishes.NONE);
    assertThat(plan.length()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(((Plan.Closed) plan).stages().stream().mapToInt(Stage::to).max()).hasValue(peak);
  }

  @Test
  void loadAndPeakTogetherAreTheWrittenTest() {
    var both =
        plan("coupon-load", Wishes.NONE).length().plus(plan("coupon-peak", Wishes.NONE).length());
    assertThat(both).isEqualTo(Duration.ofSeconds(170));
  }

  @Test
  void fewerFansAreFewerInEachStage() {
    var plan =
        plan("orders", new Wishes(OptionalInt.of(10), 1, OptionalDouble.empty(), Duration.ZERO, 1));
    assertThat(((Plan.Closed) plan).stages()).extracting(Stage::to).isEqualTo(List.of(5, 10, 0));
  }

  @Test
  void arrivalsASecondAreAnOpenPlan() {
    var wish = new Wishes(OptionalInt.empty(), 1, OptionalDouble.of(40), Duration.ofSeconds(20), 1);
    var open = (Plan.Open) plan("charge", wish);
    assertThat(open.length()).isEqualTo(Duration.ofSeconds(20));
    assertThat(open.perSecond()).extracting(Stage::to).containsExactly(40, 40);
  }

  private static Plan plan(String scenario, Wishes wishes) {
    return Scenarios.named(scenario).orElseThrow().plan(wishes);
  }
}
