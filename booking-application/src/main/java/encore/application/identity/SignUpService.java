package encore.application.identity;

import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.identity.Account;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;

@UseCase
final class SignUpService implements SignUp {

  private final Users users;
  private final Passwords passwords;
  private final Ids ids;

  SignUpService(Users users, Passwords passwords, Ids ids) {
    this.users = users;
    this.passwords = passwords;
    this.ids = ids;
  }

  @Override
  public Outcome signUp(Command command) {
    // The answer tells it anyway, so nobody's turn at the hashing is spent on it.
    if (users.find(command.email()).isPresent()) {
      return new Outcome.EmailTaken();
    }
    return passwords
        .hash(command.password())
        .map(hash -> add(command, hash))
        .orElseGet(Outcome.Busy::new);
  }

  private Outcome add(Command command, PasswordHash hash) {
    var account = new Account(new UserId(ids.next()), command.email(), command.name(), Role.USER);
    return users.add(account, hash) ? new Outcome.SignedUp(account) : new Outcome.EmailTaken();
  }
}
