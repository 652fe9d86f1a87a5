package encore.bootstrap.demo;

import encore.application.identity.AccessTokens;
import encore.application.identity.Users;
import encore.application.wallet.ChargeWallet;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The robots' accounts. They have no password: nobody signs in as one of them. */
final class DemoRobots implements AutoCloseable {

  private static final Money BALANCE = new Money(10_000_000);

  /** No password fits. */
  private static final PasswordHash NOBODYS = new PasswordHash("{bcrypt}none");

  private final Users users;
  private final AccessTokens tokens;
  private final ChargeWallet chargeWallet;
  private final Database database;
  private Optional<Robots> robots = Optional.empty();

  DemoRobots(Users users, AccessTokens tokens, ChargeWallet chargeWallet, Database database) {
    this.users = users;
    this.tokens = tokens;
    this.chargeWallet = chargeWallet;
    this.database = database;
  }

  void start(URI house, int howMany) {
    var who = IntStream.rangeClosed(1, howMany).mapToObj(this::account).toList();
    robots = Optional.of(new Robots(house, concert(), who.stream().map(this::token).toList()));
  }

  @Override
  public void close() {
    robots.ifPresent(Robots::close);
  }

  private Supplier<String> token(Account account) {
    return () -> tokens.issue(account).value();
  }

  private Account account(int number) {
    var email = new Email("robot" + number + "@example.com");
    return users
        .find(email)
        .map(Users.Known::account)
        .orElseGet(() -> {
          var user = new UserId(UUID.randomUUID());
          var account = new Account(user, email, "Robot " + number, Role.USER);
          users.add(account, NOBODYS);
          chargeWallet.charge(new ChargeWallet.Command(user, user, BALANCE));
          return account;
        });
  }

  /** The first of the demo: whatever others put on sale is theirs. */
  private String concert() {
    return database
        .sql()
        .sql("SELECT id::text FROM concert WHERE title = :title ORDER BY id LIMIT 1")
        .param("title", DemoCatalog.ON_SALE)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
