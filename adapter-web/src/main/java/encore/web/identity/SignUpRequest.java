package encore.web.identity;

import encore.application.identity.SignUp;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Password;
import encore.web.constraint.EmailAddress;
import encore.web.constraint.Printable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SignUpRequest(
    @NotNull @EmailAddress @Schema(example = "fan1@example.com", maxLength = 254) String email,
    @NotNull
        @Size(min = Password.LENGTH_MIN, max = Password.LENGTH_MAX)
        @Printable
        @Schema(example = "TestPassword123!")
        String password,
    @NotBlank @Size(max = Account.NAME_LENGTH_MAX) @Printable @Schema(example = "Minji")
        String name) {

  SignUp.Command command() {
    return new SignUp.Command(new Email(email), new Password(password), name.strip());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SignUpRequest[" + email + "]";
  }
}
