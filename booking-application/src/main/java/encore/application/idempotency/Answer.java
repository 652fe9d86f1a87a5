package encore.application.idempotency;

import static encore.domain.shared.Invariant.require;

import java.util.Map;

/** What was said to a caller, fit to be said again: the same words, to the byte. */
public record Answer(int status, Map<String, String> headers, String body) {
  public Answer {
    headers = Map.copyOf(headers);
    require(status >= 200 && status < 500, "what failed is not said again");
  }
}
