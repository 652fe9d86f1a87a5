package encore.loadtest.proof;

import java.util.ArrayList;
import java.util.List;

/** What fits in a proof and what does not, in the order in which it was looked at. */
final class Findings {

  private final List<String> lines = new ArrayList<>();
  private boolean isBroken;

  void expect(boolean fits, String whenItDoes, String whenNot) {
    if (fits) {
      note(whenItDoes);
    } else {
      broken(whenNot);
    }
  }

  void broken(String what) {
    isBroken = true;
    lines.add("BROKEN: " + what);
  }

  void note(String what) {
    if (!what.isEmpty()) {
      lines.add(what);
    }
  }

  boolean isBroken() {
    return isBroken;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
