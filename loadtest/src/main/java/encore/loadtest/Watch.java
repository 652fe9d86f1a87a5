package encore.loadtest;

import encore.loadtest.SeatWatch.Findings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * How late those who watch a hall see what somebody does there, and whether all of them do. Ends
 * with 0 when everybody saw everything, 99 when not, 2 when the command line is wrong, 3 when there
 * is no house to ask.
 */
public final class Watch {

  private Watch() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      var asked = WatchOptions.of(arguments);
      var findings = watch(asked, out);
      out.println(findings);
      return findings.missed() == 0 ? Rush.AS_PROMISED : Rush.UNEXPECTED;
    } catch (Options.Misuse e) {
      err.println(e.getMessage());
      return Rush.MISUSED;
    } catch (IOException e) {
      err.println("Nothing to watch: " + e.getMessage() + ". Does Encore run there?");
      return Rush.NOT_REACHED;
    }
  }

  private static Findings watch(WatchOptions asked, PrintStream out)
      throws IOException, InterruptedException {
    var tokens = new SignedIn(asked.url(), out).of(asked.accounts());
    try (var server = new Server(asked.url())) {
      var schedule = asked.schedule().isEmpty() ? server.scheduleOnSale() : asked.schedule();
      try (var watch = SeatWatch.open(asked, schedule, out)) {
        if (asked.idle().isPositive()) {
          out.printf("idle for %d s%n", asked.idle().toSeconds());
          Thread.sleep(asked.idle());
        }
        return watch.run(server, tokens);
      }
    }
  }
}
