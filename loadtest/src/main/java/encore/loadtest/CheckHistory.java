package encore.loadtest;

import encore.loadtest.history.Elle;
import encore.loadtest.history.History;
import encore.loadtest.history.HistoryCheck;
import encore.loadtest.history.HistoryFile;
import encore.loadtest.report.Ended;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Asks a recorded history again whether it can have happened. Ends with 0 when nothing contradicts,
 * 98 when something does, 2 when the command line is wrong, 3 when there is no history to read.
 */
public final class CheckHistory {

  private static final String USAGE = "Usage: CheckHistory <file> [--elle <file to write>]";

  private CheckHistory() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean isForElle = arguments.size() == 3 && arguments.get(1).equals("--elle");
    if (arguments.size() != 1 && !isForElle) {
      err.println(USAGE);
      return Load.MISUSED;
    }
    try {
      var history = HistoryFile.read(Path.of(arguments.getFirst()));
      if (isForElle) {
        int written = Elle.write(history, Path.of(arguments.get(2)));
        out.println(written + " operations on wallets for Elle: " + arguments.get(2));
      }
      return checked(history, out);
    } catch (IOException | InvalidPathException e) {
      err.println("No history there: " + e.getMessage());
      return Load.NOT_REACHED;
    }
  }

  private static int checked(History history, PrintStream out) {
    var verdict = HistoryCheck.of(history);
    verdict.violations().forEach(out::println);
    out.println(verdict.told());
    return verdict.isClean() ? Ended.AS_PROMISED : Ended.BROKEN;
  }
}
