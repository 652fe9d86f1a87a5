package encore.application.identity;

import encore.domain.identity.Email;
import encore.domain.identity.Password;
import java.time.Duration;

/** Somebody proves with a password that an account is his. */
public interface LogIn {

  Outcome logIn(Command command);

  record Command(Email email, Password password) {}

  sealed interface Outcome {
    record LoggedIn(Session session) implements Outcome {}

    /** Or there is no such account: which of the two is nobody's business. */
    record WrongCredentials() implements Outcome {}

    /** So many failed for this address that nobody is heard for it so long. */
    record Barred(Duration remaining) implements Outcome {}

    /** The password was right, so whoever asks may know. */
    record Blocked() implements Outcome {}

    /** Too many passwords at once; nothing was changed. */
    record Busy() implements Outcome {}
  }
}
