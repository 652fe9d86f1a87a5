package encore.bootstrap.seed;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is to be made, or removed, and in which database. */
@Command(
    name = "mvn -q -Pseed",
    customSynopsis =
        "Usage: mvn -q -Pseed [-Dseed=\"--users 100000 --loadtest 2000\"]%n"
            + "       mvn -q -Pseed -Dseed=\"clean [--database <name>] [--yes]\"",
    sortOptions = false)
final class SeedOptions {

  @Parameters(arity = "0..1", description = "clean: remove instead of make.")
  private Optional<String> what = Optional.empty();

  @Option(names = "--users", description = "With wallets and carts.")
  private int users = Size.WHOLE.users();

  @Option(names = "--loadtest", description = "With wallets.")
  private int loadtest = Size.WHOLE.loadtest();

  @Option(names = "--database", description = "Repeats the name of the one of DATABASE_URL.")
  private String database = "";

  @Option(names = "--yes", description = "Asks nothing: for scripts.")
  private boolean yes;

  static SeedOptions of(String... arguments) {
    var options = new SeedOptions();
    var line = new CommandLine(options);
    try {
      line.parseArgs(arguments);
      if (!List.of("", "clean").contains(options.what.orElse(""))) {
        throw new ParameterException(line, options.what.get() + "?");
      }
      options.size();
      return options;
    } catch (ParameterException | IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + "\n" + line.getUsageMessage(), e);
    }
  }

  boolean isClean() {
    return what.isPresent();
  }

  boolean isSure() {
    return yes;
  }

  String database() {
    return database;
  }

  Size size() {
    return new Size(users, loadtest);
  }
}
