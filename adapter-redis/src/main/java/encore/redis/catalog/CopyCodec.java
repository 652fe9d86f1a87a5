package encore.redis.catalog;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as text. What another version of us wrote and we cannot read is no copy. */
final class CopyCodec {

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  String write(Object answer) {
    return json.writeValueAsString(answer);
  }

  <T> Optional<T> read(String text, TypeReference<T> type) {
    try {
      return Optional.ofNullable(json.readValue(text, type));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
