package encore.loadtest.report;

import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Frame;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as one line: drawn again each second in a terminal, written every five elsewhere. */
public final class Progress implements Onlooker {

  private static final int EVERY = 5;
  private static final int WIDTH = 12;
  private static final int EIGHTHS = 8;
  private static final String PARTS = " ▏▎▍▌▋▊▉";
  private static final String OVER = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean isTerminal;
  private final SortedMap<Integer, Long> statuses = new TreeMap<>();
  private @Nullable Begun begun;
  private long requests;

  public Progress(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Whether somebody looks at what this JVM prints. */
  public static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  @Override
  public void begins(Begun begins) {
    begun = begins;
    out.printf("%s: %s%n%s%n", begins.scenario(), begins.about(), begins.house());
  }

  @Override
  public void second(Frame frame) {
    requests += frame.requests();
    frame.answers().forEach((answer, n) -> statuses.merge(answer.status(), n, Long::sum));
    if (isTerminal) {
      out.print(OVER + line(frame));
      out.flush();
    } else if (frame.second() % EVERY == 0) {
      out.println(line(frame));
    }
  }

  @Override
  public void ended(Ended ended) {
    if (isTerminal) {
      out.print(OVER);
    }
    new Plain(out).ended(ended);
  }

  private String line(Frame frame) {
    var run = Objects.requireNonNull(begun);
    double share = share(run.plan(), frame.second());
    var waits = frame.waits();
    return String.format(
        Locale.ROOT,
        " %s  ▕%s▏%3.0f%%  vus %,d  rps %,d  p50 %.0f  p95 %.0f  p99 %.0f ms   %s   %s/%s",
        run.scenario(),
        bar(share),
        100 * share,
        frame.fans(),
        frame.requests(),
        waits.p50(),
        waits.p95(),
        waits.p99(),
        answers(),
        clock(Duration.ofSeconds(frame.second())),
        clock(run.plan().length()));
  }

  /** Of the time; or of the errands, where they are counted. */
  private double share(Plan plan, int second) {
    double time = second / Math.max(1e-9, plan.length().toNanos() / 1e9);
    double errands = plan instanceof Plan.Once once ? (double) requests / once.errands() : 0;
    return Math.clamp(Math.max(time, errands), 0, 1);
  }

  private static String bar(double share) {
    int eighths = (int) Math.round(share * WIDTH * EIGHTHS);
    int full = eighths / EIGHTHS;
    var rest = full == WIDTH ? "" : PARTS.substring(eighths % EIGHTHS, eighths % EIGHTHS + 1);
    return "█".repeat(full) + rest + " ".repeat(Math.max(0, WIDTH - full - 1));
  }

  /** So far: each status by itself, faults of the house together, even when there are none. */
  private String answers() {
    var told =
        statuses.headMap(500).entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s:%,d", status(entry), entry.getValue()))
            .collect(Collectors.joining("  "));
    long faults = statuses.tailMap(500).values().stream().mapToLong(Long::longValue).sum();
    return String.format(Locale.ROOT, "%s  5xx:%,d", told, faults).strip();
  }

  private static String status(Map.Entry<Integer, Long> entry) {
    return entry.getKey() == 0 ? "none" : entry.getKey().toString();
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
