package encore.redis.waitingroom;

import java.io.PrintStream;

/**
 * Says how far a long piece of work has come, ten times at most. On a terminal one line is written
 * over; where output goes to a file each note is a line.
 */
final class Progress {

  private static final int NOTES = 10;

  private final PrintStream out;
  private final boolean isTerminal;
  private final int from;
  private final int to;
  private long noted;

  Progress(PrintStream out, boolean isTerminal, int from, int to) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.from = from;
    this.to = to;
  }

  static Progress onStderr(int from, int to) {
    var console = System.console();
    return new Progress(System.err, console != null && console.isTerminal(), from, to);
  }

  void reached(int count) {
    long note = (long) NOTES * (count - from) / Math.max(1, to - from);
    if (note <= noted) {
      return;
    }
    noted = note;
    boolean isDone = count >= to;
    var begin = isTerminal ? "\r" : "";
    var end = isTerminal && !isDone ? "" : System.lineSeparator();
    out.printf("%s%,d of %,d wait%s", begin, count, to, end);
    out.flush();
  }
}
