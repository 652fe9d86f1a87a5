package encore.loadtest.k6;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/openapi.yaml, and what a script does that it does not allow. */
final class ApiDocument {

  private final JsonNode root;

  ApiDocument(Path file) throws IOException {
    root = new YAMLMapper().readTree(Files.readString(file));
  }

  /** In words; nothing if it may be asked so. */
  List<String> faults(K6Operation asked) {
    var faults = new ArrayList<String>();
    var path = root.path("paths").path(asked.path());
    var operation = path.path(asked.method().toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return List.of(asked.name() + ": there is no " + asked.method() + " " + asked.path());
    }
    for (var status : asked.statuses()) {
      if (!operation.path("responses").has(status)) {
        faults.add(asked.name() + ": " + status + " is not an answer of " + asked.path());
      }
    }
    asked.reads().stream()
        .filter(field -> !isAnswered(operation, asked.statuses(), field))
        .forEach(field -> faults.add(asked.name() + ": no answer has a " + field));
    faults.addAll(body(asked, operation.path("requestBody")));
    return faults;
  }

  private boolean isAnswered(JsonNode operation, List<String> statuses, String field) {
    return statuses.stream()
        .filter(status -> status.startsWith("2"))
        .map(status -> json(operation.path("responses").path(status)))
        .anyMatch(schema -> schema.path("properties").has(field));
  }

  private List<String> body(K6Operation asked, JsonNode documented) {
    if (documented.isMissingNode()) {
      return asked.body().isEmpty() ? List.of() : List.of(asked.name() + ": it takes no body");
    }
    if (asked.body().isEmpty()) {
      return documented.path("required").asBoolean(false)
          ? List.of(asked.name() + ": it needs a body")
          : List.of();
    }
    return members(asked.name(), asked.body().get(), json(documented));
  }

  private JsonNode json(JsonNode content) {
    return resolved(content.path("content").path("application/json").path("schema"));
  }

  private List<String> members(String where, Members sent, JsonNode schema) {
    var faults = new ArrayList<String>();
    schema
        .path("required")
        .forEach(required -> {
          if (!sent.of().containsKey(required.asString())) {
            faults.add(where + ": " + required.asString() + " is missing");
          }
        });
    sent.of()
        .forEach((name, value) -> {
          var known = schema.path("properties").path(name);
          if (known.isMissingNode()) {
            faults.add(where + ": it knows no " + name);
          } else {
            faults.addAll(value(where + "." + name, value, resolved(known)));
          }
        });
    return faults;
  }

  private List<String> value(String where, Members.Value sent, JsonNode schema) {
    var one = schema.has("items") ? resolved(schema.path("items")) : schema;
    return Optional.of(one.path("enum"))
        .filter(known -> sent.text().isPresent() && known.isArray())
        .filter(known -> known.valueStream().noneMatch(e -> e.asString().equals(sent.text().get())))
        .map(known -> List.of(where + ": " + sent.text().get() + " is none of " + known))
        .or(() -> sent.members().map(members -> members(where, members, one)))
        .orElse(List.of());
  }

  private JsonNode resolved(JsonNode schema) {
    var at = schema;
    while (at.has("$ref")) {
      at = root.at(at.path("$ref").asString().substring(1));
    }
    return at;
  }
}
