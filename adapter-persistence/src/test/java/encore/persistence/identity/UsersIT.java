package encore.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.LoginPolicy;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, and wrong passwords by address. */
class UsersIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final PasswordHash HASH = new PasswordHash("{none}x");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final JdbcUsers users = new JdbcUsers(DATABASE.database());
  private final JdbcLoginFailures failures =
      new JdbcLoginFailures(DATABASE.database(), new LoginPolicy(3, WINDOW));
  private final Email email = new Email(UUID.randomUUID() + "@example.com");

  @BeforeEach
  void atNoon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void anAddressIsTakenInWhateverSpelling() throws Exception {
    var shouted = new Email(email.value().toUpperCase(java.util.Locale.ROOT));

    var added = Race.race(10, n -> () -> users.add(account(n % 2 == 0 ? email : shouted), HASH));

    assertThat(added).filteredOn(it -> it).hasSize(1);
    assertThat(users.find(shouted)).isPresent().isEqualTo(users.find(email));
  }

  @Test
  void anAccountComesBackAsItWas() {
    var name = "<script>alert('1')</script> \uD83C\uDFB8 민지";
    var account = new Account(new UserId(UUID.randomUUID()), email, name, Role.ADMIN);
    users.add(account, HASH);

    assertThat(users.find(email).orElseThrow().account()).isEqualTo(account);
    assertThat(users.find(email).orElseThrow().hash()).isEqualTo(HASH);
    var view = new SqlUserViews(DATABASE.database()).user(account.id()).orElseThrow();
    assertThat(view.account()).isEqualTo(account);
    assertThat(view.createdAt()).isEqualTo(NOON);
  }

  @Test
  void aBetterHashReplacesOnlyTheOneItWasMadeFrom() {
    var account = account(email);
    users.add(account, HASH);
    var better = new PasswordHash("{none}better");

    users.rehash(account.id(), new PasswordHash("{none}other"), better);
    assertThat(users.find(email).orElseThrow().hash()).isEqualTo(HASH);

    users.rehash(account.id(), HASH, better);
    assertThat(users.find(email).orElseThrow().hash()).isEqualTo(better);
  }

  @Test
  void afterSoManyFailuresNobodyIsHeardUntilTheirTimeIsOver() {
    fail(2);
    assertThat(failures.barred(email)).isEmpty();
    DATABASE.setClock(Optional.of(NOON.plusSeconds(60)));
    fail(1);

    assertThat(failures.barred(email)).contains(WINDOW.minusSeconds(60));
    DATABASE.setClock(Optional.of(NOON.plus(WINDOW).minusMillis(1)));
    assertThat(failures.barred(email)).contains(Duration.ofSeconds(1));
    fail(5);
    DATABASE.setClock(Optional.of(NOON.plus(WINDOW)));
    assertThat(failures.barred(email)).isEmpty();
    fail(1);
    assertThat(failures.barred(email)).isEmpty();
  }

  @Test
  void failuresOfManyAtOnceAreAllCounted() throws Exception {
    var patient = new JdbcLoginFailures(DATABASE.database(), new LoginPolicy(40, WINDOW));
    Race.race(39, _ -> () -> count(patient));
    assertThat(patient.barred(email)).isEmpty();
    patient.count(email);
    assertThat(patient.barred(email)).isPresent();
  }

  @Test
  void aSuccessForgetsFailuresUnlessThereWereTooMany() {
    fail(2);
    assertThat(failures.clear(email)).isEmpty();
    fail(2);
    assertThat(failures.barred(email)).isEmpty();

    fail(1);

    assertThat(failures.clear(email)).contains(WINDOW);
    assertThat(failures.barred(email)).isPresent();
  }

  @Test
  void whatIsOverIsDeleted() {
    fail(1);
    failures.tidy(1_000);
    fail(2);
    assertThat(failures.barred(email)).isPresent();

    DATABASE.setClock(Optional.of(NOON.plus(WINDOW)));
    assertThat(failures.tidy(1_000)).isPositive();
    assertThat(failures.tidy(1_000)).isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      failures.count(email);
    }
  }

  private boolean count(JdbcLoginFailures patient) {
    patient.count(email);
    return true;
  }

  private static Account account(Email email) {
    return new Account(new UserId(UUID.randomUUID()), email, "Fan", Role.USER);
  }
}
