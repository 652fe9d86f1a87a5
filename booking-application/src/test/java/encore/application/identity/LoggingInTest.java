package encore.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.AccessTokens.AccessToken;
import encore.application.identity.LogIn.Outcome.Barred;
import encore.application.identity.LogIn.Outcome.Blocked;
import encore.application.identity.LogIn.Outcome.Busy;
import encore.application.identity.LogIn.Outcome.LoggedIn;
import encore.application.identity.LogIn.Outcome.WrongCredentials;
import encore.application.identity.Passwords.Check;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.RefreshToken;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggingInTest {

  private static final Email EMAIL = new Email("Fan1@Example.com");
  private static final Password RIGHT = new Password("right");
  private static final Account ACCOUNT =
      new Account(new UserId(new UUID(0, 1)), EMAIL, "Minji", Role.USER);

  private final Books books = new Books();
  private final Hashes hashes = new Hashes();
  private final OneSession session = new OneSession();
  private final LogIn logIn =
      new LogInService(
          books, hashes, books, session, _ -> new AccessToken("access", Duration.ofMinutes(5)));

  @Test
  void theRightPasswordOpensASessionAndForgetsFailures() {
    books.failures = 2;

    assertThat(logIn(RIGHT))
        .isInstanceOfSatisfying(
            LoggedIn.class, it -> assertThat(it.session().account()).isEqualTo(ACCOUNT));
    assertThat(books.failures).isZero();
    assertThat(books.hash).isEqualTo(new PasswordHash("{old}right"));
  }

  @Test
  void anOutdatedHashIsReplacedByTheWay() {
    hashes.better = Optional.of(new PasswordHash("{new}right"));
    logIn(RIGHT);
    assertThat(books.hash).isEqualTo(new PasswordHash("{new}right"));
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreTheSame() {
    assertThat(logIn(new Password("wrong"))).isEqualTo(new WrongCredentials());
    var unknown = new LogIn.Command(new Email("nobody@example.com"), RIGHT);
    assertThat(logIn.logIn(unknown)).isEqualTo(new WrongCredentials());

    assertThat(books.failures).isEqualTo(2);
    assertThat(hashes.looks).hasSize(2);
  }

  @Test
  void whoIsBarredIsNotEvenLookedAt() {
    books.failures = Books.MAX;
    assertThat(logIn(RIGHT)).isEqualTo(new Barred(Books.WAIT));
    assertThat(hashes.looks).isEmpty();
  }

  @Test
  void aGuessThatIsRightTooLateLearnsNothing() {
    hashes.whileLooking = () -> books.failures = Books.MAX;
    assertThat(logIn(RIGHT)).isEqualTo(new Barred(Books.WAIT));
    assertThat(books.failures).isEqualTo(Books.MAX);
  }

  @Test
  void thatAnAccountIsBlockedIsToldToWhoKnowsItsPasswordAlone() {
    session.isBlocked = true;

    assertThat(logIn(new Password("wrong"))).isEqualTo(new WrongCredentials());
    assertThat(logIn(RIGHT)).isEqualTo(new Blocked());
    assertThat(session.open).isEmpty();
  }

  @Test
  void whoFindsTheHashingBusyIsNotCounted() {
    hashes.busy = true;
    assertThat(logIn(new Password("wrong"))).isEqualTo(new Busy());
    assertThat(books.failures).isZero();
  }

  private LogIn.Outcome logIn(Password password) {
    return logIn.logIn(new LogIn.Command(EMAIL, password));
  }

  /** One account, and one count of failures. */
  private static final class Books implements Users, LoginFailures {
    static final int MAX = 3;
    static final Duration WAIT = Duration.ofMinutes(10);

    private PasswordHash hash = new PasswordHash("{old}right");
    private int failures;

    @Override
    public Optional<Known> find(Email email) {
      return email.equals(EMAIL) ? Optional.of(new Known(ACCOUNT, hash)) : Optional.empty();
    }

    @Override
    public boolean add(Account account, PasswordHash added) {
      return false;
    }

    @Override
    public void rehash(UserId user, PasswordHash old, PasswordHash better) {
      hash = old.equals(hash) ? better : hash;
    }

    @Override
    public Optional<Duration> barred(Email email) {
      return failures < MAX ? Optional.empty() : Optional.of(WAIT);
    }

    @Override
    public void count(Email email) {
      failures++;
    }

    @Override
    public Optional<Duration> clear(Email email) {
      failures = failures < MAX ? 0 : failures;
      return barred(email);
    }

    @Override
    public int tidy(int max) {
      return 0;
    }
  }

  /** A hash is its password behind a pair of braces. */
  private static final class Hashes implements Passwords {
    private final List<Password> looks = new ArrayList<>();
    private Optional<PasswordHash> better = Optional.empty();
    private Runnable whileLooking = () -> {};
    private boolean busy;

    @Override
    public Optional<PasswordHash> hash(Password password) {
      return Optional.of(new PasswordHash("{old}" + password.value()));
    }

    @Override
    public Check check(Password password, Optional<PasswordHash> hash) {
      if (busy) {
        return new Check.Busy();
      }
      looks.add(password);
      whileLooking.run();
      return hash.filter(it -> it.value().endsWith("}" + password.value())).isPresent()
          ? new Check.Right(better)
          : new Check.Wrong();
    }
  }

  private static final class OneSession implements Sessions {
    private final Map<UserId, RefreshToken> open = new HashMap<>();
    private boolean isBlocked;

    @Override
    public Optional<RefreshToken> open(UserId user) {
      return isBlocked
          ? Optional.empty()
          : Optional.of(open.computeIfAbsent(user, _ -> new RefreshToken("refresh")));
    }

    @Override
    public Rotation rotate(RefreshToken token) {
      return new Rotation.Refused();
    }

    @Override
    public void end(RefreshToken token) {}

    @Override
    public void endAll(RefreshToken token) {}

    @Override
    public int tidy(int max) {
      return 0;
    }
  }
}
