package encore.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.Sessions.Rotation;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.RefreshToken;
import encore.domain.identity.Role;
import encore.domain.identity.SessionPolicy;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a block means for signing in and going on, however it came to be written down. */
class BlockedSessionsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final JdbcUsers users = new JdbcUsers(DATABASE.database());
  private final JdbcBlockedAccounts blocked = new JdbcBlockedAccounts(DATABASE.database());
  private final JdbcSessions sessions =
      new JdbcSessions(DATABASE.database(), new SessionPolicy(Duration.ofDays(14), 3));
  private final UserId fan = new UserId(UUID.randomUUID());

  @BeforeEach
  void aFanAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    var email = new Email(fan.value() + "@example.com");
    users.add(new Account(fan, email, "Minji", Role.USER), new PasswordHash("{none}x"));
  }

  @Test
  void whoIsBlockedOpensNoSessionAndGoesOnWithNone() {
    var token = sessions.open(fan).orElseThrow();
    block();

    assertThat(sessions.open(fan)).isEmpty();
    assertThat(sessions.rotate(token)).isInstanceOf(Rotation.Blocked.class);
    assertThat(sessions.rotate(new RefreshToken(token.value().replaceAll(".$", "A"))))
        .as("a stranger with half a token")
        .isInstanceOf(Rotation.Refused.class);
  }

  @Test
  void aBlockIsAsOldAsItIsAndEndsWhenItEnds() {
    block();
    assertThat(blocked.within(Duration.ofSeconds(1))).contains(fan);

    DATABASE.setClock(Optional.of(NOON.plusSeconds(60)));
    assertThat(blocked.within(Duration.ofSeconds(60))).doesNotContain(fan);
    assertThat(blocked.within(Duration.ofSeconds(61))).contains(fan);

    sql("UPDATE account SET blocked_at = NULL, block_reason = NULL WHERE id = :id");
    assertThat(blocked.within(Duration.ofSeconds(61))).doesNotContain(fan);
    assertThat(sessions.open(fan)).isPresent();
  }

  private void block() {
    sql("UPDATE account SET blocked_at = app_now(), block_reason = 'bot' WHERE id = :id");
  }

  private void sql(String statement) {
    DATABASE.database().sql().sql(statement).param("id", fan.value()).update();
  }
}
