package encore.loadtest.gate;

import java.util.List;
import java.util.regex.Pattern;

/** The name of a figure: {@code scenario/step/perSecond}, or {@code p50}, or {@code p95}. */
record Figure(String scenario, String step, What what) {

  /** The rate of answers of the yardstick around a scenario. */
  static final String ECHO = "echo";

  /** Which figure of a step. */
  enum What {
    PER_SECOND("perSecond"),
    P50("p50"),
    P95("p95");

    private final String word;

    What(String word) {
      this.word = word;
    }
  }

  /**
   * Reads its name.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Figure of(String text) {
    var parts = List.of(Pattern.compile("/").split(text, -1));
    for (var what : What.values()) {
      if (parts.size() == 3 && what.word.equals(parts.getLast())) {
        return new Figure(parts.getFirst(), parts.get(1), what);
      }
    }
    throw new IllegalArgumentException(
        "a figure is scenario/step/perSecond, or p50, or p95; not " + text);
  }
}
