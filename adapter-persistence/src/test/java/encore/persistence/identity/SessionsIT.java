package encore.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.Sessions.Rotation;
import encore.application.identity.Sessions.Rotation.Refused;
import encore.application.identity.Sessions.Rotation.Rotated;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.RefreshToken;
import encore.domain.identity.Role;
import encore.domain.identity.SessionPolicy;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofDays(14);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final JdbcUsers users = new JdbcUsers(DATABASE.database());
  private final JdbcSessions sessions =
      new JdbcSessions(DATABASE.database(), new SessionPolicy(TTL, 3));
  private UserId user;

  @BeforeEach
  void atNoon() {
    DATABASE.setClock(Optional.of(NOON));
    user = aUser();
  }

  @Test
  void eachTokenLeadsToTheNext() {
    var token = open(user);
    for (int i = 0; i < 5; i++) {
      var rotated = rotated(sessions.rotate(token));
      assertThat(rotated.account().id()).isEqualTo(user);
      assertThat(rotated.next()).isNotEqualTo(token);
      token = rotated.next();
    }
    assertThat(rows(user)).isEqualTo(1);
  }

  @Test
  void ofAnyNumberWhoComeAtOnceOneGetsTheNext() throws Exception {
    for (int round = 0; round < 10; round++) {
      var token = open(user);

      var results = Race.race(8, _ -> () -> sessions.rotate(token));

      assertThat(results).filteredOn(Rotated.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(Refused.class::isInstance).hasSize(7);
    }
  }

  @Test
  void aTokenThatComesASecondTimeEndsTheWholeSession() {
    var other = open(user);
    var first = open(user);
    var second = rotated(sessions.rotate(first)).next();

    assertThat(sessions.rotate(first)).isInstanceOf(Refused.class);
    assertThat(sessions.rotate(second)).isInstanceOf(Refused.class);

    assertThat(sessions.rotate(other)).isInstanceOf(Rotated.class);
  }

  @Test
  void aSessionEndsAtItsTimeHoweverOftenItWasRefreshed() {
    var token = open(user);
    DATABASE.setClock(Optional.of(NOON.plus(TTL).minusMillis(1)));
    var next = rotated(sessions.rotate(token)).next();

    DATABASE.setClock(Optional.of(NOON.plus(TTL)));

    assertThat(sessions.rotate(next)).isInstanceOf(Refused.class);
  }

  @Test
  void whatIsOverIsDeletedAndNothingElse() {
    open(user);
    DATABASE.setClock(Optional.of(NOON.plusSeconds(1)));
    var live = open(user);
    DATABASE.setClock(Optional.of(NOON.plus(TTL)));

    while (sessions.tidy(1) > 0) {
      // In small steps.
    }

    assertThat(rows(user)).isEqualTo(1);
    assertThat(sessions.rotate(live)).isInstanceOf(Rotated.class);
  }

  @Test
  void anAccountHasOnlySoManyAndTheOldestEnds() throws Exception {
    var opened = new ArrayList<RefreshToken>();
    for (int i = 0; i < 4; i++) {
      DATABASE.setClock(Optional.of(NOON.plusSeconds(i)));
      opened.add(open(user));
    }
    assertThat(sessions.rotate(opened.getFirst())).isInstanceOf(Refused.class);
    assertThat(opened.subList(1, 4))
        .allSatisfy(token -> assertThat(sessions.rotate(token)).isInstanceOf(Rotated.class));

    Race.race(10, _ -> () -> open(user));
    assertThat(rows(user)).isEqualTo(3);
  }

  @Test
  void whoSignsOutIsOutHereOrEverywhere() {
    var here = open(user);
    var there = open(user);
    sessions.end(here);
    assertThat(sessions.rotate(here)).isInstanceOf(Refused.class);
    var next = rotated(sessions.rotate(there)).next();

    var stranger = open(aUser());
    open(user);
    sessions.endAll(next);
    assertThat(rows(user)).isZero();
    assertThat(sessions.rotate(stranger)).isInstanceOf(Rotated.class);
  }

  @Test
  void anOldTokenEndsItsOwnSessionAndNoOther() {
    var other = open(user);
    var old = open(user);
    sessions.rotate(old);

    sessions.endAll(old);

    assertThat(rows(user)).isEqualTo(1);
    assertThat(sessions.rotate(other)).isInstanceOf(Rotated.class);
  }

  @Test
  void aRoleThatWasTakenIsGoneWithTheNextToken() {
    var admin = new Account(id(), new Email(id().value() + "@example.com"), "Boss", Role.ADMIN);
    users.add(admin, new PasswordHash("{none}x"));
    var token = open(admin.id());
    DATABASE
        .database()
        .sql()
        .sql("UPDATE account SET role = 'USER' WHERE id = :id")
        .param("id", admin.id().value())
        .update();

    assertThat(rotated(sessions.rotate(token)).account().role()).isEqualTo(Role.USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "not base64!", "AAAA", "' OR '1'='1"})
  void whatIsNoTokenIsRefused(String text) {
    var token = new RefreshToken(text);

    assertThat(sessions.rotate(token)).isInstanceOf(Refused.class);
    sessions.end(token);
    sessions.endAll(token);
  }

  @Test
  void noTokenIsKept() {
    var token = open(user).value();
    List<String> kept =
        DATABASE
            .database()
            .sql()
            .sql("SELECT s::text || encode(token_hash, 'base64') FROM session s")
            .query(String.class)
            .list();

    assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(token.substring(22)));
    assertThat(new RefreshToken(token).toString()).doesNotContain(token);
  }

  private RefreshToken open(UserId whose) {
    return sessions.open(whose).orElseThrow();
  }

  private static Rotated rotated(Rotation rotation) {
    assertThat(rotation).isInstanceOf(Rotated.class);
    return (Rotated) rotation;
  }

  private UserId aUser() {
    var id = id();
    users.add(
        new Account(id, new Email(id.value() + "@example.com"), "Fan", Role.USER),
        new PasswordHash("{none}x"));
    return id;
  }

  private static UserId id() {
    return new UserId(UUID.randomUUID());
  }

  private static int rows(UserId user) {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT count(*) FROM session WHERE user_id = :user")
        .param("user", user.value())
        .query(Integer.class)
        .single();
  }
}
