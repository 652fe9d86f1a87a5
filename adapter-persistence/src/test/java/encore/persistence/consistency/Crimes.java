package encore.persistence.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** One forgery for each promise, from {@code crimes.sql}. */
final class Crimes {

  private static final Pattern CRIME =
      Pattern.compile("(?m)^-- ([A-Z]\\d-[a-z-]+):(.*)$([\\s\\S]*?)(?=^-- [A-Z]\\d-|\\z)");

  static final Map<String, Crime> ALL = all();

  private Crimes() {}

  /** What was done, and which promises cannot stand without the one it breaks. */
  record Crime(String sql, Set<String> also) {}

  private static Map<String, Crime> all() {
    var found = new LinkedHashMap<String, Crime>();
    var crimes = CRIME.matcher(text("crimes.sql"));
    while (crimes.find()) {
      var also =
          crimes.group(2).isBlank() ? Set.<String>of() : Set.of(crimes.group(2).trim().split(" "));
      found.put(crimes.group(1), new Crime(crimes.group(3), also));
    }
    return found;
  }

  static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Crimes.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
