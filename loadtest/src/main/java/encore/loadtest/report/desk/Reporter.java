package encore.loadtest.report.desk;

import encore.loadtest.measure.Frame;
import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.report.live.Live;
import encore.loadtest.report.server.ServerSide;
import encore.loadtest.report.server.ServerWatch;
import encore.loadtest.report.summary.Summary;
import encore.loadtest.report.summary.Summing;
import encore.loadtest.report.summary.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a run in every way: his line, the live page, the house's own metrics, and at the end the
 * files. Nothing that goes wrong here ends a run. Good for one.
 */
public final class Reporter implements Onlooker, AutoCloseable {

  private final PrintStream out;
  private final Onlooker line;
  private final @Nullable Live live;
  private final Folder folder;
  private final Surroundings here;
  private @Nullable ServerWatch watch;
  private @Nullable Summary summary;

  /**
   * @param line what is printed while it runs, and at its end
   * @param live nothing, if nobody wants to watch
   */
  public Reporter(PrintStream out, Onlooker line, Optional<Live> live, Folder folder)
      throws InterruptedException {
    this.out = out;
    this.line = line;
    this.live = live.orElse(null);
    this.folder = folder;
    this.here = Surroundings.here();
  }

  @Override
  public void begins(Begun begun) {
    var watching = new ServerWatch(begun.house());
    watch = watching;
    watching.begin();
    line.begins(begun);
    if (live != null) {
      live.begins(begun);
      out.printf(" live %s      stop: Ctrl-C (the report is still written)%n", live.url());
    }
  }

  @Override
  public void second(Frame frame) {
    line.second(frame);
    if (live != null) {
      live.second(frame, watch == null ? Map.of() : watch.latest());
    }
  }

  @Override
  public void ended(Ended ended) {
    line.ended(ended);
    var told = new Summing(ended, serverSide(), here).summary();
    summary = told;
    var where = written(told);
    out.println(told.verdict().words());
    out.println("again: " + told.run().command());
    out.println(where);
    if (live != null) {
      live.ended(told.verdict().exitCode(), told.verdict().words(), where);
    }
  }

  private ServerSide serverSide() {
    try {
      return watch == null ? ServerSide.UNSEEN : watch.end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ServerSide.UNSEEN;
    }
  }

  private String written(Summary told) {
    try {
      return folder.write(told).resolve("report.html").toAbsolutePath().toString();
    } catch (IOException e) {
      return "The report could not be written: " + e;
    }
  }

  /** Once it has ended. */
  public Optional<Summary> summary() {
    return Optional.ofNullable(summary);
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
    if (live != null) {
      live.close();
    }
  }
}
