package encore.bootstrap;

import encore.testing.servers.Await;
import java.time.Duration;

/** What somebody in a line hears when he asks for his place. */
public final class PlaceInLine {

  static final Duration SOON = Duration.ofSeconds(15);

  private PlaceInLine() {}

  public static Visitor letIn(Visitor fan) {
    Await.until("let in", SOON, () -> isActive(fan));
    return fan.holding(token(fan));
  }

  public static boolean isActive(Visitor fan) {
    return fan.get("/api/queue/tokens/me").body().contains("\"ACTIVE\"");
  }

  static String waitReason(Visitor fan) {
    var reason = fan.get("/api/queue/tokens/me").json().get("waitReason");
    return reason == null ? "" : reason.asString();
  }

  static String token(Visitor fan) {
    return fan.get("/api/queue/tokens/me").json().get("token").asString();
  }
}
