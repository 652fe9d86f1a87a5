package encore.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server did not start; says why in the server's own last words. */
public final class ServerFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 20;

  ServerFailed(String what, Path log) {
    super(what + "\nThe last lines of " + log + ":\n" + String.join("\n", tail(log)));
  }

  private static List<String> tail(Path log) {
    try {
      if (!Files.exists(log)) {
        return List.of("(there is no log)");
      }
      // Not every server writes UTF-8; Latin-1 never fails.
      var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
