package encore.loadtest.place;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A first look at a house, before anybody hits it. */
public record Look(URI house) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Whether it is one of ours, and open. */
  public boolean isOpen() {
    try {
      return get("/actuator/health/readiness").contains("\"UP\"")
          && get("/.well-known/jwks.json").contains("\"keys\"");
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether what is signed by that key counts there. */
  public boolean trusts(String keyName) throws IOException {
    return get("/.well-known/jwks.json").contains("\"" + keyName + "\"");
  }

  /** Empty where they are not shown. */
  String metrics() throws IOException {
    return get("/actuator/prometheus");
  }

  private String get(String path) throws IOException {
    try (var wire = new Wire(house, PATIENCE)) {
      var answer = wire.send(Request.get(path));
      return answer.isFine() ? answer.body() : "";
    }
  }
}
