package encore.bootstrap;

import encore.application.identity.AppointAdmin;
import encore.application.identity.AppointAdmin.Outcome;
import encore.application.identity.Passwords;
import encore.domain.identity.Email;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.web.identity.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appointed at each start, and made by the first; a later password of the settings is not taken.
 */
final class FirstAdmin {

  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

  private final AppointAdmin appointAdmin;
  private final Passwords passwords;

  FirstAdmin(AppointAdmin appointAdmin, Passwords passwords) {
    this.appointAdmin = appointAdmin;
    this.passwords = passwords;
  }

  void appoint(IdentityProperties.Admin admin) {
    if (admin.email().isBlank()) {
      return;
    }
    var email = new Email(admin.email());
    switch (appointAdmin.appoint(new AppointAdmin.Command(email, hash(admin)))) {
      case Outcome.Appointed() -> log.info("{} may run the house from now on", email.value());
      case Outcome.WasAdmin() -> log.debug("{} runs the house already", email.value());
      case Outcome.TakenByUser() ->
          log.warn(
              "{} was not made an administrator: a buyer has that address. Name another one in"
                  + " encore.identity.admin.email.",
              email.value());
    }
  }

  private PasswordHash hash(IdentityProperties.Admin admin) {
    if (!admin.passwordHash().isBlank()) {
      return new PasswordHash(admin.passwordHash());
    }
    if (admin.password().length() < Password.LENGTH_MIN) {
      throw new IllegalStateException(
          "encore.identity.admin: name a password-hash, or a password of at least "
              + Password.LENGTH_MIN
              + " characters");
    }
    return passwords.hash(new Password(admin.password())).orElseThrow();
  }
}
