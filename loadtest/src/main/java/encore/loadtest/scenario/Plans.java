package encore.loadtest.scenario;

import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.time.Duration;
import java.util.List;

/** Plans as they are written down, and what a wish makes of one. */
final class Plans {

  /** In the open model somebody has to be free: this many seconds' worth of those who come. */
  private static final int PATIENCE_SECONDS = 30;

  private Plans() {}

  static Stage minutes(int length, int to) {
    return new Stage(Duration.ofMinutes(length), to);
  }

  static Stage seconds(int length, int to) {
    return new Stage(Duration.ofSeconds(length), to);
  }

  /** A growing crowd that goes home again: 50, 100, 150. */
  static List<Stage> load() {
    return List.of(minutes(1, 50), minutes(3, 100), minutes(1, 150), minutes(2, 0));
  }

  /** A crowd of a thousand, there and back. */
  static List<Stage> peak() {
    return List.of(
        minutes(2, 100),
        minutes(2, 500),
        minutes(1, 1_000),
        minutes(2, 500),
        minutes(2, 100),
        minutes(2, 0));
  }

  /** With another number of fans every stage grows or shrinks in proportion. */
  static Plan of(List<Stage> written, Wishes wishes) {
    int peak = peak(written);
    int fans = wishes.fansOr(peak);
    if (wishes.perSecond().isPresent()) {
      int rate = Math.max(1, (int) Math.round(wishes.perSecond().getAsDouble()));
      var steady = List.of(new Stage(Duration.ZERO, rate), new Stage(wishes.length(), rate));
      return new Plan.Open(steady, wishes.fansOr(Math.max(peak, rate * PATIENCE_SECONDS)));
    }
    return new Plan.Closed(
        written.stream()
            .map(stage -> new Stage(stage.length(), Math.ceilDiv(stage.to() * fans, peak)))
            .toList());
  }

  /** Whether nothing was wished that makes fewer requests. */
  static boolean isAsWritten(List<Stage> written, Wishes wishes) {
    return wishes.fansOr(peak(written)) >= peak(written)
        && wishes.perSecond().isEmpty()
        && wishes.speed() <= 1;
  }

  static int peak(List<Stage> stages) {
    return stages.stream().mapToInt(Stage::to).max().orElse(0);
  }

  static int fansAtMost(Plan plan) {
    return switch (plan) {
      case Plan.Closed(var stages) -> peak(stages);
      case Plan.Open(_, var fansMax) -> fansMax;
      case Plan.Once once -> once.fans();
    };
  }

  /** No more errands than these begin, if none is over in less than that. */
  static int errandsAtMost(Plan plan, Duration each) {
    return switch (plan) {
      case Plan.Closed(var stages) ->
          (int) Math.ceil(area(stages) / (each.toMillis() / 1e3)) + 2 * peak(stages);
      case Plan.Open(var stages, var fansMax) -> (int) Math.ceil(area(stages)) + fansMax;
      case Plan.Once once -> once.errands();
    };
  }

  private static double area(List<Stage> stages) {
    double sum = 0;
    int from = 0;
    for (var stage : stages) {
      sum += (from + stage.to()) / 2.0 * stage.length().toNanos() / 1e9;
      from = stage.to();
    }
    return sum;
  }
}
