package encore.loadtest;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Points a {@link OneSeatRush} at a running house. Ends with 0 when one buyer won and the others
 * were told so (409), 98 when a seat was given away twice, 99 when anything else came back, 2 when
 * the command line is wrong, 3 when there is no house to ask.
 */
public final class Rush {

  static final int AS_PROMISED = 0;
  static final int MISUSED = 2;
  static final int NOT_REACHED = 3;
  static final int BROKEN = 98;
  static final int UNEXPECTED = 99;

  private Rush() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      return run(Options.of(arguments), out);
    } catch (Options.Misuse e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (Server.Refused e) {
      err.println("No rush: " + e.getMessage() + ". Does Encore run there?");
      return NOT_REACHED;
    } catch (IOException e) {
      err.println("Not reachable: " + Options.of(arguments).url() + " (" + e + ")");
      return NOT_REACHED;
    }
  }

  private static int run(Options asked, PrintStream out) throws IOException, InterruptedException {
    var rush = rush(asked, out);
    out.printf(
        "%d buyers with %d accounts ask for seat %s of %s at once%n",
        rush.crowd().buyers(), rush.crowd().accounts(), rush.seats(), rush.schedule());
    var report = rush.run();
    out.println(report);
    out.println(verdict(report));
    return exitCode(report);
  }

  /** What was not asked for is looked up. */
  private static OneSeatRush rush(Options asked, PrintStream out)
      throws IOException, InterruptedException {
    try (var server = new Server(asked.url())) {
      var schedule = asked.schedule().isEmpty() ? server.scheduleOnSale() : asked.schedule();
      var seats = asked.seats().isEmpty() ? List.of(server.freeSeat(schedule)) : asked.seats();
      return new OneSeatRush(
          asked.url(), schedule, seats, asked.crowd(), new SignedIn(asked.url(), out));
    }
  }

  private static String verdict(Report report) {
    if (report.isBroken()) {
      return "BROKEN: the same seat was given away " + report.won() + " times.";
    }
    return report.isAsPromised()
        ? "As promised: one won, everybody else was told so."
        : "Unexpected: " + report.won() + " won, and not everybody else was answered with 409.";
  }

  private static int exitCode(Report report) {
    if (report.isBroken()) {
      return BROKEN;
    }
    return report.isAsPromised() ? AS_PROMISED : UNEXPECTED;
  }
}
