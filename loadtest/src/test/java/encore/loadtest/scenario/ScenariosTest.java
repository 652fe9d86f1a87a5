package encore.loadtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Every scenario is what it was written down to be. */
class ScenariosTest {

  /** As the plans of the load tests have them: so long, up to so many. */
  private static final Map<String, String> STAGES =
      Map.ofEntries(
          Map.entry("happy", "1m 50, 3m 50, 1m 100, 3m 100, 1m 0"),
          Map.entry("spike", "10s 10, 10s 500, 30s 500, 10s 10"),
          Map.entry("soak", "5m 50, 1h 50, 5m 0"),
          Map.entry("stress", "2m 100, 2m 200, 2m 500, 2m 1000, 2m 1500, 2m 2000, 5m 0"),
          Map.entry("seats", "5s 50, 20s 50, 5s 0"),
          Map.entry("payment", "30s 10, 1m30s 10, 30s 0"),
          Map.entry("queue", "10s 100, 40s 100, 10s 0"),
          Map.entry("token-load", "1m 50, 3m 100, 1m 150, 2m 0"),
          Map.entry("token-peak", "2m 100, 2m 500, 1m 1000, 2m 500, 2m 100, 2m 0"),
          Map.entry("dates-load", "1m 50, 3m 100, 1m 150, 2m 0"),
          Map.entry("dates-peak", "2m 100, 2m 500, 1m 1000, 2m 500, 2m 100, 2m 0"),
          Map.entry("reservation-load", "1m 50, 3m 100, 1m 150, 2m 0"),
          Map.entry("reservation-peak", "2m 100, 2m 500, 1m 1000, 2m 500, 2m 100, 2m 0"),
          Map.entry("browse", "30s 20, 4m 20, 30s 0"));

  @Test
  void namesAreUniqueAndEverythingIsSaid() {
    assertThat(Scenarios.all()).extracting(Scenario::name).doesNotHaveDuplicates();
    assertThat(Scenarios.all())
        .allSatisfy(scenario -> {
          assertThat(scenario.name()).matches("[a-z][a-z-]*");
          assertThat(scenario.about()).hasSizeGreaterThan(20).doesNotContain("\n");
          assertThat(scenario.targets()).isNotEmpty();
          assertThat(Scenarios.named(scenario.name())).contains(scenario);
        });
  }

  @Test
  void stagesAreThoseOfThePlans() {
    STAGES.forEach((name, stages) -> {
      var plan = Scenarios.named(name).orElseThrow().plan(Wishes.NONE);
      assertThat(plan).as(name).isInstanceOf(Plan.Closed.class);
      assertThat(text(((Plan.Closed) plan).stages())).as(name).isEqualTo(stages);
    });
  }

  @Test
  void theConflictIsAHundredAtOnce() {
    assertThat(Scenarios.named("conflict").map(each -> each.plan(Wishes.NONE)))
        .isEqualTo(Optional.of(new Plan.Once(100, 100, Duration.ofSeconds(10))));
  }

  @Test
  void otherFansChangeEveryStageInProportion() {
    var fewer = wishes(OptionalInt.of(20), OptionalDouble.empty());
    assertThat(text(((Plan.Closed) plan("happy", fewer)).stages()))
        .isEqualTo("1m 10, 3m 10, 1m 20, 3m 20, 1m 0");
    var one = wishes(OptionalInt.of(1), OptionalDouble.empty());
    assertThat(text(((Plan.Closed) plan("spike", one)).stages()))
        .isEqualTo("10s 1, 10s 1, 30s 1, 10s 1");
  }

  @Test
  void arrivalsMakeItTheOpenModel() {
    var arrivals = wishes(OptionalInt.empty(), OptionalDouble.of(40));
    assertThat(plan("happy", arrivals))
        .isEqualTo(
            new Plan.Open(
                List.of(new Stage(Duration.ZERO, 40), new Stage(Duration.ofMinutes(1), 40)),
                1_200));
  }

  @Test
  void aShorterRunIsNotAskedForTheThroughputOfAWholeOne() {
    var happy = Scenarios.named("happy").orElseThrow();
    var few = wishes(OptionalInt.of(5), OptionalDouble.empty());
    assertThat(happy.targets(Wishes.NONE)).extracting(Target::what).contains("throughput");
    assertThat(happy.targets(few)).extracting(Target::what).doesNotContain("throughput");
  }

  @Test
  void thereIsASeatForEverybodyWhoMayCome() {
    assertThat(Plans.errandsAtMost(plan("happy", Wishes.NONE), Duration.ofSeconds(5)))
        .isBetween(7_200, 7_500);
    var arrivals = wishes(OptionalInt.empty(), OptionalDouble.of(40));
    assertThat(Plans.errandsAtMost(plan("happy", arrivals), Duration.ofSeconds(5)))
        .isEqualTo(2_400 + 1_200);
  }

  private static Plan plan(String name, Wishes wishes) {
    return Scenarios.named(name).orElseThrow().plan(wishes);
  }

  private static Wishes wishes(OptionalInt fans, OptionalDouble perSecond) {
    return new Wishes(fans, 1, perSecond, Duration.ofMinutes(1), 1);
  }

  private static String text(List<Stage> stages) {
    return stages.stream()
        .map(stage -> brief(stage.length()) + " " + stage.to())
        .reduce((one, two) -> one + ", " + two)
        .orElseThrow();
  }

  private static String brief(Duration length) {
    return length.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
