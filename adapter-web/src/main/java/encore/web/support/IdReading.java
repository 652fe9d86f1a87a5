package encore.web.support;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * An id has one spelling, in the address as in the body. Java, Spring and Jackson would take short
 * forms, Base64, and blanks around it, too.
 */
@ControllerAdvice
class IdReading {

  @InitBinder
  void idsInTheAddress(WebDataBinder parameters) {
    parameters.registerCustomEditor(UUID.class, new InAddress());
  }

  private static UUID read(String text) {
    var id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not how an id is written");
    }
    return id;
  }

  /** Not a converter: where one refuses, Spring asks its own editor, which is not strict. */
  private static final class InAddress extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      setValue(read(text));
    }
  }

  /** The same in JSON. */
  static final class InJson extends StdDeserializer<UUID> {

    InJson() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (UUID) context.handleUnexpectedToken(getValueType(context), json);
      }
      var text = json.getString();
      try {
        return read(text);
      } catch (IllegalArgumentException _) {
        return (UUID) context.handleWeirdStringValue(UUID.class, text, "not how an id is written");
      }
    }
  }
}
