package encore.loadtest;

import encore.loadtest.place.Guard;
import encore.loadtest.place.Places;
import encore.loadtest.place.RemotePlace;
import encore.loadtest.report.desk.CtrlC;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/**
 * Plays a scenario from a command line. Ends with 0 when everything is as promised, 98 when a
 * promise is broken, 99 when a target is missed, 2 when the command line is wrong or the house is
 * not to be hit, 3 when there is none.
 */
public final class Load {

  public static final int MISUSED = 2;
  public static final int NOT_REACHED = 3;

  private final Places places;
  private final PrintStream out;
  private final PrintStream err;

  public Load(Places places, PrintStream out, PrintStream err) {
    this.places = places;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) throws InterruptedException {
    var load = new Load(RemotePlace::open, System.out, System.err);
    System.exit(load.run(arguments, System.getenv()));
  }

  /** Returns the exit code. */
  public int run(String[] arguments, Map<String, String> environment) throws InterruptedException {
    try {
      var read = LoadOptions.of(arguments, environment);
      if (read.options().isHelp()) {
        out.print(LoadOptions.usage());
        return 0;
      }
      return read.options().isList() ? list() : play(read);
    } catch (ParameterException | Guard.Refused e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (BackOffice.Refused | IOException e) {
      err.println("No house to play in: " + e.getMessage());
      return NOT_REACHED;
    }
  }

  private int list() {
    Scenarios.all().forEach(each -> out.printf("%-16s %s%n", each.name(), each.about()));
    return 0;
  }

  private int play(LoadOptions.Read read) throws IOException, InterruptedException {
    var options = read.options();
    // The end of the program waits until the report is written and the place is left.
    try (var ctrlC = CtrlC.interruptsMe();
        var place = places.open(options, out)) {
      out.println(place.about());
      var session = new Session(read, place, ctrlC, out);
      int code;
      if (options.gate().isPresent()) {
        code = session.gate(options.gate().get());
      } else if (options.findLimit().isPresent()) {
        code = session.limit(options.findLimit().get());
      } else {
        code = session.play();
      }
      if (code != 0) {
        out.println("exit code " + code);
      }
      return code;
    }
  }
}
