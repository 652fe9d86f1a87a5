package encore.web.locklab;

import encore.application.booking.LockStrategy;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** {@code ROW_LOCK} as in metrics, or {@code row-lock} as in the settings. */
final class LockStrategyReading extends StdDeserializer<LockStrategy> {

  LockStrategyReading() {
    super(LockStrategy.class);
  }

  @Override
  public LockStrategy deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (LockStrategy) context.handleUnexpectedToken(LockStrategy.class, json);
    }
    var name = json.getString();
    try {
      return LockStrategy.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException _) {
      throw context.weirdStringException(name, LockStrategy.class, "not on the menu");
    }
  }
}
