package encore.persistence.feed;

import encore.application.event.Event;
import java.util.Optional;
import java.util.UUID;

/** An event as one line of JSON, in the structured form of CloudEvents 1.0. */
final class CloudEventLine {

  // First, so that a reader of ids need not read JSON.
  private static final String BEGINNING = "{\"id\":\"";

  private CloudEventLine() {}

  static String of(Event event) {
    var line = new StringBuilder(512).append(BEGINNING).append(event.id()).append('"');
    member(line, "specversion", "1.0");
    member(line, "type", event.type());
    member(line, "source", "/encore/" + event.aggregate());
    member(line, "subject", event.subject());
    member(line, "time", event.at().toString());
    member(line, "partitionkey", event.key());
    member(line, "dataversion", Long.toString(event.version()));
    member(line, "datacontenttype", "application/json");
    // Between tokens JSON may break lines; within a text it never does.
    var data = event.data().replace('\n', ' ').replace('\r', ' ');
    return line.append(",\"data\":").append(data).append("}\n").toString();
  }

  /** Whose line it is; none of what we did not write. */
  static Optional<UUID> id(String line) {
    int from = BEGINNING.length();
    if (!line.startsWith(BEGINNING) || line.length() < from + 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(line.substring(from, from + 36)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void member(StringBuilder line, String name, String value) {
    line.append(",\"").append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ') {
        line.append("\\u%04x".formatted((int) c));
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }
}
