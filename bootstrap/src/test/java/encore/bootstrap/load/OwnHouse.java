package encore.bootstrap.load;

import encore.bootstrap.LocalServers;
import encore.bootstrap.demo.MavenArguments;
import encore.bootstrap.seed.Books;
import encore.loadtest.LoadOptions;
import encore.loadtest.passes.HouseKey;
import encore.loadtest.place.Place;
import encore.loadtest.place.RemotePlace;
import encore.testing.servers.Await;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A house in a process of its own over servers of its own, made for one run: what it needs of the
 * processor is not the generator's, and nothing of anybody else can be hit.
 */
final class OwnHouse {

  static final Path HOME = Path.of("target", "load", "house");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private OwnHouse() {}

  static Place open(LoadOptions options, PrintStream out) throws IOException, InterruptedException {
    out.println("Nothing answers at " + RemotePlace.USUAL + ": starting a house of its own.");
    Files.createDirectories(HOME);
    var servers = LocalServers.forDemo(HOME, true, Map.of());
    var child = new ChildHouse(HOME, servers, options, MavenArguments.settings());
    Runnable end =
        () -> {
          child.close();
          servers.stop();
        };
    try {
      child.awaitReady();
      return stocked(child, Books.at(servers.databaseUrl()), options, out, end);
    } catch (IOException | InterruptedException | RuntimeException e) {
      end.run();
      throw e;
    }
  }

  private static Place stocked(
      ChildHouse child, Books books, LoadOptions options, PrintStream out, Runnable end)
      throws IOException, InterruptedException {
    var passes = Stocked.with(books, HouseKey.of(child.key().toString()), options, out);
    if (!Await.within(PATIENCE, () -> isAllSent(books))) {
      throw new IOException("the news of the seeds are not sent; the log: " + child.log());
    }
    var about =
        "house %s (its own, log in %s), %,d accounts, tokens by its key"
            .formatted(child.url(), child.log(), passes.accounts());
    return new KnownPlace(RemotePlace.of(about, child.url(), passes, options), books, end);
  }

  private static boolean isAllSent(Books books) {
    try {
      return books.count("SELECT count(*) FROM outbox WHERE published_at IS NULL") == 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
