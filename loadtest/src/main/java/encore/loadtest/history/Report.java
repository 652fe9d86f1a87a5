package encore.loadtest.history;

import java.util.ArrayList;
import java.util.List;

/** What was found, the first of it in words: who breaks one rule often breaks it everywhere. */
final class Report {

  private static final int WORDS_MAX = 200;

  private final List<Violation> found = new ArrayList<>();
  private long count;

  void add(String rule, String thing, String text) {
    count++;
    if (found.size() < WORDS_MAX) {
      found.add(new Violation(rule, thing, text));
    }
  }

  void add(String rule, String thing, Op op, String text) {
    add(rule, thing, text + ": " + op.told());
  }

  void add(String rule, String thing, Op one, Op other, String text) {
    add(rule, thing, text + ": " + one.told() + " and " + other.told());
  }

  /** Whether words would still be read. */
  boolean hasRoom() {
    return found.size() < WORDS_MAX;
  }

  long count() {
    return count;
  }

  List<Violation> found() {
    return List.copyOf(found);
  }
}
