package encore.web.support;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A point in time in JSON, as the database will keep it: what it cannot count, or tell apart, would
 * be found out too late. A number is none, for nobody knows of what.
 */
final class InstantReading extends StdDeserializer<Instant> {

  InstantReading() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(getValueType(context), json);
    }
    var text = json.getString();
    try {
      var instant = Instant.parse(text);
      if (Cursors.possible(instant).equals(instant)) {
        return instant.truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a point in time");
  }
}
