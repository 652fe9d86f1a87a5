package encore.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where the data of a demo are, for a program beside it. */
public final class DemoDatabase {

  private DemoDatabase() {}

  /** What DATABASE_URL names, or the server whose notes lie in this home. */
  public static String of(Path home, Map<String, String> environment) {
    var named = environment.getOrDefault("DATABASE_URL", "");
    if (!named.isBlank()) {
      return named;
    }
    var notes = home.resolve("postgres").resolve("server.properties");
    if (!Files.exists(notes)) {
      throw new IllegalStateException(
          "No demo has run in " + home + ". Start one with `mvn`, or name yours: DATABASE_URL");
    }
    var server = new Properties();
    try (var in = Files.newBufferedReader(notes)) {
      server.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "postgres://encore:%s@127.0.0.1:%s/booking"
        .formatted(server.getProperty("password"), server.getProperty("port"));
  }
}
