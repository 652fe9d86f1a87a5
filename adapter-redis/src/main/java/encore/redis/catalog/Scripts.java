package encore.redis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The scripts beside this code. */
final class Scripts {

  private Scripts() {}

  static String text(String name) {
    try (var script = Scripts.class.getResourceAsStream("/redis/" + name + ".lua")) {
      if (script == null) {
        throw new IllegalStateException("no script " + name);
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
