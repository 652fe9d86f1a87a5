package encore.redis.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Lua script of {@code resources/redis}, named like the method that runs it. Redis runs all of it
 * with nobody in between.
 */
public record Script(String source, String digest) {

  public static Script named(String name) {
    return joined(List.of(name));
  }

  /** One that begins with what it shares with others, and ends with what is its own. */
  public static Script joined(List<String> names) {
    var source = names.stream().map(Script::text).collect(Collectors.joining());
    return new Script(source, sha1(source.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String name) {
    try (var file = Script.class.getResourceAsStream("/redis/" + name + ".lua")) {
      if (file == null) {
        throw new IllegalStateException("there is no script " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How Redis names a script; nothing secret is kept by it. */
  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
