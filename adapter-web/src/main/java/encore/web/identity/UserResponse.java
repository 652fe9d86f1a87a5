package encore.web.identity;

import encore.application.identity.UserViews.UserView;
import encore.domain.identity.Account;
import encore.domain.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "User")
record UserResponse(
    UUID userId,
    @Schema(example = "fan1@example.com") String email,
    @Schema(example = "Minji") String name,
    @Schema(example = "USER") Role role,
    Instant createdAt) {

  static UserResponse of(UserView view) {
    var account = view.account();
    return new UserResponse(
        account.id().value(),
        account.email().value(),
        account.name(),
        account.role(),
        view.createdAt());
  }

  /** What a new account is told of itself. */
  @Schema(name = "NewUser")
  record Fresh(
      UUID userId,
      @Schema(example = "fan1@example.com") String email,
      @Schema(example = "Minji") String name) {

    static Fresh of(Account account) {
      return new Fresh(account.id().value(), account.email().value(), account.name());
    }
  }
}
