package encore.web.identity;

import encore.application.identity.LogOut;
import encore.domain.identity.RefreshToken;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LogoutRequest(
    @NotNull @Size(max = RefreshToken.LENGTH_MAX) String refreshToken,
    @Schema(description = "Whether all other sessions of the account end, too.")
        @Nullable Boolean everywhere) {

  LogOut.Command command() {
    return new LogOut.Command(new RefreshToken(refreshToken), Boolean.TRUE.equals(everywhere));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "LogoutRequest[***]";
  }
}
