package encore.loadtest.limit;

import encore.loadtest.crowd.Plan;
import java.time.Duration;
import java.util.Locale;

/**
 * Between which loads a limit is looked for.
 *
 * @param length of one trial
 */
public record Load(Kind kind, int from, int most, Duration length) {

  /** As many as wait at once before an open trial is told as hopeless. */
  static final int FANS_MAX = 2_000;

  /** What there is more and more of. */
  public enum Kind {
    /** Errands that begin each second, whether others have ended or not. */
    ARRIVALS("%,d/s"),
    /** Fans who begin again when they have ended. */
    FANS("%,d fans"),
    /** Fans who ask at one instant. */
    AT_ONCE("%,d at once");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String of(int load) {
      return String.format(Locale.ROOT, words, load);
    }

    /** What a scenario's own plan has. */
    public static Kind of(Plan plan) {
      return switch (plan) {
        case Plan.Closed _ -> FANS;
        case Plan.Open _ -> ARRIVALS;
        case Plan.Once _ -> AT_ONCE;
      };
    }
  }

  public Load {
    if (from < 1 || most < from || !length.isPositive()) {
      throw new IllegalArgumentException(
          "a limit is looked for from 1 or more upwards, for a time");
    }
  }

  /** As it is looked for when nobody says otherwise. */
  public static Load of(Kind kind) {
    return new Load(kind, 10, 100_000, Duration.ofSeconds(10));
  }
}
