package encore.loadtest.report.summary;

import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in one line: the same words are the same plan. */
record PlanWords(Plan plan) {

  @Override
  public String toString() {
    return switch (plan) {
      case Plan.Closed closed -> "closed, fans to " + words(closed.stages());
      case Plan.Open open ->
          "open, each second to "
              + words(open.perSecond())
              + ", at most "
              + open.fansMax()
              + " at once";
      case Plan.Once once -> once.fans() + " at one instant, " + once.errands() + " errands in all";
    };
  }

  private static String words(List<Stage> stages) {
    return stages.stream()
        .map(stage -> stage.to() + " in " + words(stage.length()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Duration length) {
    return Rounded.text(length.toNanos() / 1e9) + " s";
  }
}
