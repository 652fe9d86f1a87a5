package encore.application.identity;

import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Password;

/** Somebody opens an account, to buy for himself. */
public interface SignUp {

  Outcome signUp(Command command);

  record Command(Email email, Password password, String name) {}

  sealed interface Outcome {
    record SignedUp(Account account) implements Outcome {}

    record EmailTaken() implements Outcome {}

    /** Too many passwords at once; nothing was changed. */
    record Busy() implements Outcome {}
  }
}
