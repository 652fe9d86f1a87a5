package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.BoxOffice.Transition;
import java.util.List;

/** What must be true of the log of any hall, whoever wrote it and however crowded it was. */
public final class BookKeeping {

  private BookKeeping() {}

  /**
   * Versions without gap or reuse; nobody took a seat before its former hold had ended, and no end
   * was moved once it had come.
   */
  public static void isSound(List<Transition> log) {
    for (int i = 1; i < log.size(); i++) {
      var former = log.get(i - 1);
      var next = log.get(i);
      if (!next.seat().equals(former.seat())) {
        assertThat(next.fence()).as("first version of %s", next.seat()).isEqualTo(1);
        continue;
      }
      assertThat(next.fence()).as("version after %s", former).isEqualTo(former.fence() + 1);
      follows(former, next);
    }
  }

  private static void follows(Transition former, Transition next) {
    boolean stood = former.kind().equals("HELD") || former.kind().equals("EXTENDED");
    if (stood && next.kind().equals("HELD")) {
      assertThat(next.at()).as("taken over after %s", former).isAfterOrEqualTo(former.until());
    }
    if (next.kind().equals("EXTENDED")) {
      assertThat(former.kind()).as("what was extended by %s", next).isEqualTo("HELD");
      assertThat(next.at()).as("extended after %s", former).isBefore(former.until());
      assertThat(next.until()).as("extended after %s", former).isAfter(former.until());
    }
  }
}
