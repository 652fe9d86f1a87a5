package encore.bootstrap.lab;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line that says where the experiment is, and how long it will go on. */
final class Progress {

  private static final long EVERY = 5_000_000_000L;

  private final PrintStream out;
  private final boolean isTerminal;
  private final long began = System.nanoTime();
  private long told;

  Progress(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Written over itself on a terminal; elsewhere a line now and then. */
  void tell(int done, int all, int round, Case of) {
    long now = System.nanoTime();
    if (!isTerminal && told != 0 && now - told < EVERY) {
      return;
    }
    told = now;
    var line =
        String.format(
            Locale.ROOT,
            "  %s  %d of %d  %s left  %s",
            round == 0 ? "warm-up" : "round " + round,
            done + 1,
            all,
            left(done, all, now),
            of);
    out.print(isTerminal ? String.format("\r%-100.100s", line) : line + System.lineSeparator());
    out.flush();
  }

  void end() {
    if (isTerminal) {
      out.printf("\r%100s\r", "");
    }
  }

  private String left(int done, int all, long now) {
    if (done == 0) {
      return "?:??";
    }
    var left = Duration.ofNanos((now - began) / done * (all - done));
    return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
