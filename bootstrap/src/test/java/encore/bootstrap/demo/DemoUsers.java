package encore.bootstrap.demo;

import encore.application.identity.Passwords;
import encore.application.identity.Users;
import encore.application.wallet.ChargeWallet;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.util.UUID;

/**
 * Nine fans with something to spend and somebody who runs the house, all with one password that
 * everybody knows.
 */
final class DemoUsers {

  static final String PASSWORD = "TestPassword123!";
  private static final int FANS = 9;
  private static final Money BALANCE = new Money(1_000_000);

  private final Users users;
  private final Passwords passwords;
  private final ChargeWallet chargeWallet;

  DemoUsers(Users users, Passwords passwords, ChargeWallet chargeWallet) {
    this.users = users;
    this.passwords = passwords;
    this.chargeWallet = chargeWallet;
  }

  /** Does nothing for those who are there. */
  void plantOnce() {
    var admin = new Email("admin@example.com");
    if (users.find(admin).isPresent()) {
      return;
    }
    var hash = passwords.hash(new Password(PASSWORD)).orElseThrow();
    for (int fan = 1; fan <= FANS; fan++) {
      charge(add(new Email("fan" + fan + "@example.com"), "Fan " + fan, Role.USER, hash));
    }
    add(admin, "Administrator", Role.ADMIN, hash);
  }

  private UserId add(Email email, String name, Role role, PasswordHash hash) {
    var user = new UserId(UUID.randomUUID());
    users.add(new Account(user, email, name, role), hash);
    return user;
  }

  private void charge(UserId fan) {
    var outcome = chargeWallet.charge(new ChargeWallet.Command(fan, fan, BALANCE));
    if (!(outcome instanceof ChargeWallet.Outcome.Charged)) {
      throw new IllegalStateException("a fan of the demo has nothing to spend: " + outcome);
    }
  }
}
