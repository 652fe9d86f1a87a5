package encore.bootstrap.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Before anything is removed: is it the right database, and does somebody mean it? */
final class Question {

  private final BufferedReader in;
  private final PrintStream out;

  Question(BufferedReader in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Comes back if it may be done.
   *
   * @param isDemo whether it is the demo's own, which nobody has to name
   * @throws IllegalStateException if it may not
   */
  void ask(String database, boolean isDemo, SeedOptions options) throws IOException {
    boolean isNamed = options.database().equals(database);
    if (!isNamed && (!isDemo || !options.database().isEmpty())) {
      throw new IllegalStateException(
          "Nothing was removed: DATABASE_URL names the database \"%s\". If it is that one: --database %s"
              .formatted(database, database));
    }
    if (!options.isSure()) {
      out.printf(
          "Accounts loadtest…@example.com and test-user-…@example.com go, with all they made.%n"
              + "Type the name of the database (%s) to go on: ",
          database);
      out.flush();
      if (!Optional.ofNullable(in.readLine()).orElse("").strip().equals(database)) {
        throw new IllegalStateException("Nothing was removed: that is not its name.");
      }
    }
  }
}
