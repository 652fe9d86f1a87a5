package encore.loadtest.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fans were told that they have changed, each thing once: who asks again under the same key,
 * or lets go twice, has changed it once, no earlier than he first asked and no later than he first
 * knew.
 */
final class Claims {

  /** One change. */
  record Claim(Op op, int source, long invoked, long returned) {

    Claim and(Op again) {
      return new Claim(
          op, source, Math.min(invoked, again.invoked()), Math.min(returned, again.returned()));
    }
  }

  private final Map<String, Claim> byTitle = new LinkedHashMap<>();
  private final Map<String, Long> begun = new HashMap<>();
  private final Report report;

  Claims(List<Op> ops, Report report) {
    this.report = report;
    for (var op : ops) {
      // An answer that was lost may be the one that did it: its repetition only tells.
      if (!op.key().isEmpty()) {
        begun.merge(keyed(op), op.invoked(), Math::min);
      }
    }
  }

  private static String keyed(Op op) {
    return op.actor() + " " + op.act() + " " + op.key();
  }

  void add(Op op, int source) {
    long began = begun.getOrDefault(keyed(op), op.invoked());
    var claim = new Claim(op, source, Math.min(began, op.invoked()), op.returned());
    var known = byTitle.putIfAbsent(op.title(), claim);
    if (known == null) {
      return;
    }
    if (!isSame(known.op(), op)) {
      report.add("told twice", op.name(), known.op(), op, "two were told that it was they");
    }
    byTitle.put(op.title(), known.and(op));
  }

  private static boolean isSame(Op one, Op other) {
    // Who asks what became of his coupon may be told more than once.
    boolean asksAgain = other.act() == Act.ANSWERED && one.actor().equals(other.actor());
    boolean isKeyed = !one.key().isEmpty() && one.key().equals(other.key());
    return one.act() == Act.ENDED || asksAgain || isKeyed;
  }

  Iterable<Claim> all() {
    return byTitle.values();
  }
}
