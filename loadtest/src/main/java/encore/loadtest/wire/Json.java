package encore.loadtest.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds and writes JSON. */
public final class Json {

  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * The text at the end of the way, {@code items.0.concertId} say; empty when it leads nowhere.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static String find(String json, String way) {
    var node = read(json).at("/" + way.replace('.', '/'));
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  /** A text of the outermost object, without reading what it is not asked for; else empty. */
  static String top(String json, String name) {
    if (json.isEmpty()) {
      return "";
    }
    try (var parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isIt = name.equals(parser.currentName());
        var value = parser.nextToken();
        if (isIt) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : "";
        }
        parser.skipChildren();
      }
      return "";
    } catch (JacksonException notJson) {
      return "";
    }
  }

  /**
   * The whole of it.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static JsonNode read(String json) {
    try {
      var node = MAPPER.readTree(json);
      if (node.isMissingNode()) {
        throw new IllegalArgumentException("not JSON: nothing");
      }
      return node;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
