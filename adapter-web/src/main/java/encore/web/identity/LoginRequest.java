package encore.web.identity;

import encore.application.identity.LogIn;
import encore.domain.identity.Email;
import encore.domain.identity.Password;
import encore.web.constraint.EmailAddress;
import encore.web.constraint.Printable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record LoginRequest(
    @NotNull @EmailAddress @Schema(example = "fan1@example.com", maxLength = 254) String email,
    @NotNull @Size(max = Password.LENGTH_MAX) @Printable @Schema(example = "TestPassword123!")
        String password) {

  LogIn.Command command() {
    return new LogIn.Command(new Email(email), new Password(password));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "LoginRequest[" + email + "]";
  }
}
