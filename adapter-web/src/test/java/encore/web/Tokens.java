package encore.web;

import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.web.identity.Forge;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What somebody sends who has signed in; how he does that is a matter of other tests. */
public final class Tokens {
  private Tokens() {}

  public static String bearer() {
    return bearer(Scene.EMAIL);
  }

  public static String bearerOfAdmin() {
    return bearer(
        new UserId(UUID.nameUUIDFromBytes("admin@example.com".getBytes(StandardCharsets.UTF_8))),
        Role.ADMIN);
  }

  public static String bearer(String email) {
    return bearer(
        new UserId(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8))), Role.USER);
  }

  public static String bearer(UserId user, Role role) {
    return "Bearer " + Forge.token(user, role);
  }
}
