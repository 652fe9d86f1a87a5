package encore.bootstrap.load;

import encore.bootstrap.demo.DemoDatabase;
import encore.bootstrap.demo.MavenArguments;
import encore.bootstrap.seed.Books;
import encore.loadtest.LoadOptions;
import encore.loadtest.passes.HouseKey;
import encore.loadtest.place.Look;
import encore.loadtest.place.Place;
import encore.loadtest.place.RemotePlace;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The demo that is running on this machine: its key and its database lie in its home. */
final class DemoHouse {

  private DemoHouse() {}

  /** Empty if that house is not the demo of this home: only its key tells. */
  static Optional<Place> at(URI house, LoadOptions options, PrintStream out)
      throws IOException, InterruptedException {
    RemotePlace.mayBeHit(house, options);
    var settings = MavenArguments.settings();
    var home =
        Path.of(settings.getOrDefault("encore.home", System.getProperty("user.home") + "/.encore"));
    var file = home.resolve("signing-key.pem");
    boolean isKnown = options.signingKey().isEmpty() && Files.exists(file);
    if (!isKnown || !Files.exists(home.resolve("postgres"))) {
      return Optional.empty();
    }
    var key = HouseKey.of(file.toString());
    return new Look(house).trusts(key.name())
        ? Optional.of(known(house, key, home, options, out))
        : Optional.empty();
  }

  private static Place known(
      URI house, HouseKey key, Path home, LoadOptions options, PrintStream out)
      throws IOException, InterruptedException {
    var database = DemoDatabase.of(home, Map.of());
    var books = Books.at(database);
    var passes = Stocked.with(books, key, options, out);
    var about =
        "house %s (the demo of %s), database %s, %,d accounts, tokens by its key"
            .formatted(house, home, Books.withoutPassword(database), passes.accounts());
    return new KnownPlace(RemotePlace.of(about, house, passes, options), books, () -> {});
  }
}
