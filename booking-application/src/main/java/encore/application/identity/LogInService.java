package encore.application.identity;

import encore.application.identity.LogIn.Outcome.Barred;
import encore.application.identity.LogIn.Outcome.Blocked;
import encore.application.identity.LogIn.Outcome.Busy;
import encore.application.identity.LogIn.Outcome.LoggedIn;
import encore.application.identity.LogIn.Outcome.WrongCredentials;
import encore.application.identity.Passwords.Check;
import encore.application.identity.Users.Known;
import encore.application.shared.UseCase;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import java.util.Optional;

@UseCase
final class LogInService implements LogIn {

  private final Users users;
  private final Passwords passwords;
  private final LoginFailures failures;
  private final Sessions sessions;
  private final AccessTokens tokens;

  LogInService(
      Users users,
      Passwords passwords,
      LoginFailures failures,
      Sessions sessions,
      AccessTokens tokens) {
    this.users = users;
    this.passwords = passwords;
    this.failures = failures;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public Outcome logIn(Command command) {
    var email = command.email();
    var barred = failures.barred(email);
    if (barred.isPresent()) {
      return new Barred(barred.get());
    }
    var known = users.find(email);
    return switch (passwords.check(command.password(), known.map(Known::hash))) {
      case Check.Right(var better) ->
          known.map(it -> right(it, better)).orElseGet(() -> wrong(email));
      case Check.Wrong() -> wrong(email);
      case Check.Busy() -> new Busy();
    };
  }

  private Outcome right(Known known, Optional<PasswordHash> better) {
    var account = known.account();
    // Who was let in before the limit was reached and is answered after it must learn nothing.
    var barred = failures.clear(account.email());
    if (barred.isPresent()) {
      return new Barred(barred.get());
    }
    better.ifPresent(hash -> users.rehash(account.id(), known.hash(), hash));
    // The access token comes last: one that is older than a block is looked for, and no longer.
    return sessions
        .open(account.id())
        .<Outcome>map(refresh -> new LoggedIn(new Session(account, tokens.issue(account), refresh)))
        .orElseGet(Blocked::new);
  }

  private Outcome wrong(Email email) {
    failures.count(email);
    return new WrongCredentials();
  }
}
