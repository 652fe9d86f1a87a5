package encore.redis.waitingroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What came of a line of some size. The first four are of one caller, the next three are what 32
 * get done in a second.
 */
record LineFigures(
    int waiting,
    Spread ping,
    Spread join,
    Spread status,
    Spread head,
    double pings,
    double joins,
    double polls,
    double bytes) {

  /** In milliseconds. */
  record Spread(double p50, double p99) {

    static Spread of(long[] nanos) {
      var sorted = nanos.clone();
      Arrays.sort(sorted);
      return new Spread(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    String text() {
      return String.format(Locale.ROOT, "%.2f / %.2f", p50, p99);
    }

    /** With how many times the yardstick that is. */
    String against(Spread yardstick) {
      return text() + String.format(Locale.ROOT, " (%.1fx)", p50 / yardstick.p50);
    }
  }

  static String table(List<LineFigures> all) {
    var text =
        new StringBuilder("p50 / p99 in ms of one caller; per second with 32 callers\n\n")
            .append("| waiting | PING | join | status | head(50)")
            .append(" | PINGs/s | joins/s | polls/s | bytes each |\n")
            .append("|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    all.forEach(each -> text.append(each.row()));
    return text.toString();
  }

  private String row() {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %s | %s | %,.0f | %,.0f (%.2fx) | %,.0f (%.2fx) | %.0f |%n",
        waiting,
        ping.text(),
        join.against(ping),
        status.against(ping),
        head.against(ping),
        pings,
        joins,
        joins / pings,
        polls,
        polls / pings,
        bytes);
  }
}
