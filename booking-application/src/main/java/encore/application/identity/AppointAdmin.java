package encore.application.identity;

import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;

/** The first account that may run the house; nobody can sign up for it. */
public interface AppointAdmin {

  Outcome appoint(Command command);

  record Command(Email email, PasswordHash hash) {}

  sealed interface Outcome {
    record Appointed() implements Outcome {}

    record WasAdmin() implements Outcome {}

    /** Somebody signed up with that address; his account is not touched. */
    record TakenByUser() implements Outcome {}
  }
}
