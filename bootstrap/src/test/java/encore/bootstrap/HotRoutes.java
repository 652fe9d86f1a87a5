package encore.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of {@code hot-routes.txt}, asked one after another. */
final class HotRoutes {

  private static final Pattern LINE =
      Pattern.compile(
          "(as admin )?(GET|POST|PUT|DELETE) (\\S+)(?: (\\{.*\\}))?(?: -> (\\w+)=(\\S+))?");

  private final Visitor visitor;
  private final Visitor admin;
  private final Map<String, String> known;

  HotRoutes(Visitor visitor, Visitor admin, Map<String, String> known) {
    this.visitor = visitor;
    this.admin = admin;
    this.known = new HashMap<>(known);
  }

  static List<String> lines() throws IOException {
    try (var in = Objects.requireNonNull(HotRoutes.class.getResourceAsStream("hot-routes.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  /** What was said to who was refused. */
  Optional<String> ask(String line) {
    var parts = LINE.matcher(filled(line));
    assertThat(parts.matches()).as(line).isTrue();
    var who = parts.group(1) == null ? visitor : admin;
    var body = Optional.ofNullable(parts.group(4)).orElse("{}");
    var answer =
        switch (parts.group(2)) {
          case "GET" -> who.get(parts.group(3));
          case "POST" -> who.post(parts.group(3), body);
          case "PUT" -> who.put(parts.group(3), body);
          default -> who.delete(parts.group(3));
        };
    if (answer.status() >= 300) {
      return Optional.of(line + ": " + answer.status() + " " + answer.body());
    }
    Optional.ofNullable(parts.group(5))
        .ifPresent(name -> known.put(name, answer.json().at("/" + parts.group(6)).asString()));
    return Optional.empty();
  }

  private String filled(String line) {
    var text = line;
    for (var each : known.entrySet()) {
      text = text.replace("<" + each.getKey() + ">", each.getValue());
    }
    return text;
  }
}
