package encore.bootstrap.demo;

import encore.application.identity.Passwords;
import encore.application.identity.Users;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import java.util.UUID;

/** Nine fans and somebody who runs the house, all with one password that everybody knows. */
final class DemoUsers {

  static final String PASSWORD = "TestPassword123!";
  private static final int FANS = 9;

  private final Users users;
  private final Passwords passwords;

  DemoUsers(Users users, Passwords passwords) {
    this.users = users;
    this.passwords = passwords;
  }

  /** Does nothing for those who are there. */
  void plantOnce() {
    var admin = new Email("admin@example.com");
    if (users.find(admin).isPresent()) {
      return;
    }
    var hash = passwords.hash(new Password(PASSWORD)).orElseThrow();
    for (int fan = 1; fan <= FANS; fan++) {
      add(new Email("fan" + fan + "@example.com"), "Fan " + fan, Role.USER, hash);
    }
    add(admin, "Administrator", Role.ADMIN, hash);
  }

  private void add(Email email, String name, Role role, PasswordHash hash) {
    users.add(new Account(new UserId(UUID.randomUUID()), email, name, role), hash);
  }
}
