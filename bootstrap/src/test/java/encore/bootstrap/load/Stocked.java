package encore.bootstrap.load;

import encore.bootstrap.seed.Books;
import encore.bootstrap.seed.OnePassword;
import encore.bootstrap.seed.Seeder;
import encore.bootstrap.seed.Size;
import encore.loadtest.LoadOptions;
import encore.loadtest.crowd.Passes;
import encore.loadtest.passes.Accounts;
import encore.loadtest.passes.HouseKey;
import encore.loadtest.passes.SignedPasses;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;

/** Fills a database with what a run needs, and says who the fans are. */
final class Stocked {

  /** Enough for most scenarios, in a second or two; {@code mvn -Pseed} makes more. */
  private static final int USERS = 2_000;

  private static final String SEEDED =
      "SELECT count(*) FROM account WHERE id BETWEEN '%1$s000000000000' AND '%1$s999999999999'"
          .formatted(Accounts.TEST_USER.ids());

  private Stocked() {}

  static Passes with(Books books, HouseKey key, LoadOptions options, PrintStream out)
      throws IOException, InterruptedException {
    try {
      var seeder = new Seeder(books, out);
      seeder.make(new Size(options.accounts().orElse(USERS), USERS), OnePassword.hash());
      var strangers = seeder.strangers(Accounts.TEST_USER);
      int there = Math.toIntExact(books.count(SEEDED)) + strangers.size();
      return new SignedPasses(
          key,
          options.accounts().orElse(there),
          number -> strangers.getOrDefault(number, Accounts.TEST_USER.id(number)));
    } catch (SQLException e) {
      throw new IOException("the database: " + e.getMessage(), e);
    }
  }
}
