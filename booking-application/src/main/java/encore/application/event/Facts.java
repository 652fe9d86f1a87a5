package encore.application.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The data of an event, by name. What is missing or is something else cannot be taken in. */
public record Facts(Map<String, Object> values) {

  public Facts {
    values = Map.copyOf(values);
  }

  public String text(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("the event has no " + name));
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString);
  }

  public UUID id(String name) {
    return UUID.fromString(text(name));
  }

  public long number(String name) {
    if (values.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException("the event has no number " + name);
  }

  /** What stands in a list, each by name again. */
  public List<Facts> list(String name) {
    if (values.get(name) instanceof List<?> list) {
      return list.stream().map(each -> inside(name, each)).toList();
    }
    throw new IllegalArgumentException("the event has no list " + name);
  }

  private static Facts inside(String name, Object each) {
    if (!(each instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("the event has something else in its list " + name);
    }
    var facts = new HashMap<String, Object>();
    members.forEach((member, value) -> {
      if (value != null) {
        facts.put(member.toString(), value);
      }
    });
    return new Facts(facts);
  }

  public Instant time(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the event has no time " + name, e);
    }
  }
}
