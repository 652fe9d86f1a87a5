package encore.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.Passwords;
import encore.application.identity.Passwords.Check;
import encore.domain.identity.Password;
import encore.domain.identity.PasswordHash;
import encore.web.identity.IdentityProperties.Hashing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class HashedPasswordsTest {

  private static final Password RIGHT = new Password("TestPassword123!");
  private static final Password WRONG = new Password("TestPassword123?");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HashingQueue queue =
      new HashingQueue(new Hashing(1, 10, Duration.ofSeconds(30)), meters);
  private final Passwords passwords = new HashedPasswords(queue);

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void aHashIsArgon2idWithAtLeastWhatOwaspAsksFor() {
    var first = passwords.hash(RIGHT).orElseThrow();
    var second = passwords.hash(RIGHT).orElseThrow();

    assertThat(first.value()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(first).isNotEqualTo(second);
    assertThat(first + " " + RIGHT).doesNotContain("argon2id", RIGHT.value());
    assertThat(passwords.check(RIGHT, Optional.of(first)))
        .isEqualTo(new Check.Right(Optional.empty()));
    assertThat(passwords.check(WRONG, Optional.of(first))).isEqualTo(new Check.Wrong());
  }

  @Test
  void aBcryptHashIsTakenAndReplacedByABetterOne() {
    var old = new PasswordHash("{bcrypt}" + new BCryptPasswordEncoder(4).encode(RIGHT.value()));

    assertThat(passwords.check(WRONG, Optional.of(old))).isEqualTo(new Check.Wrong());
    assertThat(passwords.check(RIGHT, Optional.of(old)))
        .isInstanceOfSatisfying(
            Check.Right.class,
            right -> {
              var better = right.better().orElseThrow();
              assertThat(better.value()).startsWith("{argon2id}");
              assertThat(passwords.check(RIGHT, Optional.of(better)))
                  .isEqualTo(new Check.Right(Optional.empty()));
            });
  }

  @Test
  void anAddressNobodyHasCostsAHashToo() {
    var before = meters.timer("encore.identity.hashing").count();

    assertThat(passwords.check(RIGHT, Optional.empty())).isEqualTo(new Check.Wrong());
    assertThat(passwords.check(new Password("nobody has this password"), Optional.empty()))
        .isEqualTo(new Check.Wrong());

    assertThat(meters.timer("encore.identity.hashing").count()).isEqualTo(before + 2);
  }
}
