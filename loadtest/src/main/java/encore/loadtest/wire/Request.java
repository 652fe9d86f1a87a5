package encore.loadtest.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of a house. Values are written as they are: whoever makes a request knows what he
 * puts in.
 *
 * @param headers lines, {@code Name: value}
 * @param body JSON, or empty for none
 */
public record Request(String method, String path, List<String> headers, String body) {

  public Request {
    headers = List.copyOf(headers);
  }

  public static Request get(String path) {
    return new Request("GET", path, List.of(), "");
  }

  public static Request post(String path, String json) {
    return new Request("POST", path, List.of(), json);
  }

  public static Request of(String method, String path, String json) {
    return new Request(method, path, List.of(), json);
  }

  public Request by(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** Sent again it changes nothing. */
  public Request keyed(String key) {
    return with("Idempotency-Key", key);
  }

  public Request with(String header, String value) {
    var more = new ArrayList<>(headers);
    more.add(header + ": " + value);
    return new Request(method, path, more, body);
  }
}
