package encore.web.identity;

import encore.domain.identity.RefreshToken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record RefreshRequest(@NotNull @Size(max = RefreshToken.LENGTH_MAX) String refreshToken) {

  RefreshToken token() {
    return new RefreshToken(refreshToken);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "RefreshRequest[***]";
  }
}
