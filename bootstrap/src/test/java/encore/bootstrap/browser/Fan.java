package encore.bootstrap.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in, and what his browser keeps of it. */
record Fan(
    String userId,
    String email,
    String name,
    String role,
    String accessToken,
    String refreshToken) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As `kernel/session.js` keeps it. */
  String session() {
    var user = Map.of("userId", userId, "email", email, "name", name, "role", role);
    return JSON.writeValueAsString(
        Map.of("accessToken", accessToken, "refreshToken", refreshToken, "user", user));
  }

  /** As Playwright takes it. */
  String storage(URI house) {
    var session = Map.of("name", "encore.session", "value", session());
    var origin = Map.of("origin", house.toString(), "localStorage", List.of(session));
    return JSON.writeValueAsString(Map.of("cookies", List.of(), "origins", List.of(origin)));
  }
}
