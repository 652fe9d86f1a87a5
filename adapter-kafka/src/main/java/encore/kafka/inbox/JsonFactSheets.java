package encore.kafka.inbox;

import encore.application.event.Facts;
import encore.application.inbox.FactSheets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Data are JSON. What is null there is not there. */
final class JsonFactSheets implements FactSheets {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper json = new JsonMapper();

  @Override
  public Facts read(String data) {
    try {
      var values =
          new HashMap<>(Objects.requireNonNullElse(json.readValue(data, OBJECT), Map.of()));
      values.values().removeIf(Objects::isNull);
      return new Facts(values);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the data are no JSON object", e);
    }
  }
}
