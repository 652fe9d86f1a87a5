package encore.bootstrap.seed;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far something is: a bar for a person, a line every tenth for a log. */
interface Progress extends AutoCloseable {

  void at(long done);

  @Override
  void close();

  static Progress of(String what, long total, PrintStream out) {
    var console = System.console();
    return console != null && console.isTerminal() && out == System.out
        ? new Bar(what, total)
        : new Lines(what, total, out);
  }

  /** Drawn anew in its line. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(String what, long total) {
      bar = new ProgressBarBuilder().setTaskName(what).setInitialMax(total).build();
    }

    @Override
    public void at(long done) {
      bar.stepTo(done);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** One for each tenth. */
  final class Lines implements Progress {
    private static final int TENTHS = 10;

    private final String what;
    private final long total;
    private final PrintStream out;
    private long told;

    Lines(String what, long total, PrintStream out) {
      this.what = what;
      this.total = total;
      this.out = out;
    }

    @Override
    public synchronized void at(long done) {
      long tenth = TENTHS * done / Math.max(1, total);
      if (tenth > told) {
        told = tenth;
        out.printf(Locale.ROOT, "%-10s %3d %%  %,d of %,d%n", what, 10 * tenth, done, total);
      }
    }

    @Override
    public void close() {
      // What was to be said is said.
    }
  }
}
