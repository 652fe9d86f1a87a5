package encore.web.identity;

import encore.application.identity.Session;
import encore.domain.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "Session")
record SessionResponse(
    String accessToken,
    @Schema(example = "Bearer") String tokenType,
    @Schema(example = "300", description = "Seconds until the access token ends.") long expiresIn,
    @Schema(description = "Good once: each refresh gives a new one.") String refreshToken,
    User user) {

  static SessionResponse of(Session session) {
    var account = session.account();
    return new SessionResponse(
        session.access().value(),
        "Bearer",
        session.access().ttl().toSeconds(),
        session.refresh().value(),
        new User(account.id().value(), account.email().value(), account.name(), account.role()));
  }

  @Schema(name = "SessionUser")
  record User(
      UUID userId,
      @Schema(example = "fan1@example.com") String email,
      @Schema(example = "Minji") String name,
      @Schema(example = "USER") Role role) {}

  /** Without the tokens. */
  @Override
  public String toString() {
    return "SessionResponse[" + user.userId() + "]";
  }
}
