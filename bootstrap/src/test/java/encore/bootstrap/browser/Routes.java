package encore.bootstrap.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of a room's pages, as its main.js has them. */
record Routes(String page, List<String> paths) {

  /** Which room is at which page. */
  private static final Map<String, String> ROOMS =
      Map.of("shop", "/", "queue", "/queue", "ops", "/ops");

  private static final Pattern PATH = Pattern.compile("path: '([^']+)'");

  static List<Routes> ofAllRooms() {
    return ROOMS.entrySet().stream()
        .map(room -> new Routes(room.getValue(), paths(room.getKey())))
        .toList();
  }

  /** As the router finds it: the first that fits. */
  Optional<String> pathOf(String address) {
    var parts = address.split("#", 2);
    var hash = parts.length == 1 ? "/" : parts[1].split("\\?", 2)[0];
    return parts[0].equals(page)
        ? paths.stream()
            .filter(path -> hash.matches(path.replaceAll(":\\w+", "[^/?]+")))
            .findFirst()
        : Optional.empty();
  }

  private static List<String> paths(String room) {
    var file = "/encore/web/site/" + room + "/main.js";
    try (var in = Routes.class.getResourceAsStream(file)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return PATH.matcher(text).results().map(found -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
