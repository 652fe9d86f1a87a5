package encore.testing;

import static java.util.stream.Collectors.toSet;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code docs/asyncapi.yaml} says, and whether something is as it says. */
public final class EventDocument {

  public static final Path FILE = Path.of("../docs/asyncapi.yaml");

  private static final String AT = "https://encore.example/asyncapi.yaml";

  private final JsonNode root;
  private final SchemaRegistry schemas;

  private EventDocument(String yaml) {
    this.root = new YAMLMapper().readTree(yaml);
    // Formats are only remarks unless somebody asks for more.
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, registry -> registry.schemas(Map.of(AT, yaml)));
  }

  public static EventDocument read() {
    try {
      return of(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static EventDocument of(String yaml) {
    return new EventDocument(yaml);
  }

  public static Set<String> names(JsonNode node) {
    return node.propertyStream().map(Map.Entry::getKey).collect(toSet());
  }

  public JsonNode root() {
    return root;
  }

  /** By the type that each is the message of. */
  public Map<String, JsonNode> messages() {
    var found = new TreeMap<String, JsonNode>();
    root.at("/components/messages")
        .properties()
        .forEach(
            message -> found.put(message.getValue().at("/name").asString(), message.getValue()));
    return found;
  }

  /** Where a reference leads to; missing if nowhere. */
  public JsonNode follow(JsonNode reference) {
    return root.at(reference.at("/$ref").asString().substring(1));
  }

  /** What is wrong with the data of an event. */
  public List<String> flaws(String type, String data) {
    var message = messages().get(type);
    return message == null
        ? List.of("no message " + type)
        : flawsAt(message.at("/payload/$ref").asString(), data);
  }

  /** What is wrong with something that should be as this place of the document says. */
  public List<String> flawsAt(String pointer, String data) {
    return schemaAt(pointer)
        .validate(
            data,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private Schema schemaAt(String pointer) {
    return schemas.getSchema(SchemaLocation.of(AT + pointer));
  }
}
