package encore.loadtest.wire;

import java.util.Map;

/**
 * What a house answered.
 *
 * @param headers by their names in small letters
 */
public record Response(int status, Map<String, String> headers, String body) {

  public boolean isFine() {
    return status >= 200 && status < 300;
  }

  /** The text at the end of the way, {@code items.0.concertId} say; empty when it leads nowhere. */
  public String field(String way) {
    try {
      return Json.find(body, way);
    } catch (IllegalArgumentException notJson) {
      return "";
    }
  }

  /** Of a problem; empty when there is none. */
  public String code() {
    return status < 400 ? "" : Json.top(body, "code");
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
