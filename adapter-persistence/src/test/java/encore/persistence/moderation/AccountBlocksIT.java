package encore.persistence.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.moderation.AccountBlocks.Change;
import encore.application.moderation.BlockedAccountViews.Cursor;
import encore.application.moderation.BlockedAccountViews.Line;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountBlocksIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final JdbcAccountBlocks blocks = new JdbcAccountBlocks(DATABASE.database());
  private final SqlBlockedAccountViews views = new SqlBlockedAccountViews(DATABASE.database());
  private final UserId boss = account(Role.ADMIN);
  private final UserId fan = account(Role.USER);

  @BeforeEach
  void atNoon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void aBlockIsSetOnceAndLiftedOnce() {
    assertThat(blocks.block(boss, fan, "bot")).isEqualTo(Change.DONE);
    DATABASE.setClock(Optional.of(NOON.plusSeconds(60)));
    assertThat(blocks.block(boss, fan, "bot")).isEqualTo(Change.NOTHING);
    assertThat(blocks.block(boss, fan, "sells on")).isEqualTo(Change.REWORDED);
    assertThat(lineOf(fan))
        .contains("sells on")
        .as("the time of the first")
        .contains(NOON.toString());

    assertThat(blocks.unblock(boss, fan)).isEqualTo(Change.DONE);
    assertThat(blocks.unblock(boss, fan)).isEqualTo(Change.NOTHING);
    assertThat(lineOf(fan)).isEmpty();
  }

  @Test
  void everySessionOfTheAccountEndsAndNoOther() {
    session(fan);
    session(fan);
    session(boss);

    blocks.block(boss, fan, "bot");

    assertThat(live(fan)).isZero();
    assertThat(live(boss)).isEqualTo(1);
    blocks.unblock(boss, fan);
    assertThat(live(fan)).as("they stay over").isZero();
  }

  @Test
  void nobodyThereIsNobodyBlocked() {
    var nobody = new UserId(UUID.randomUUID());

    assertThat(blocks.block(boss, nobody, "bot")).isEqualTo(Change.NO_SUCH_USER);
    assertThat(blocks.unblock(boss, nobody)).isEqualTo(Change.NO_SUCH_USER);
  }

  @Test
  void whoIsNoAdministratorAnyMoreChangesNothing() {
    var other = account(Role.ADMIN);
    blocks.block(boss, other, "left us");

    assertThat(blocks.block(other, fan, "revenge")).isEqualTo(Change.NOT_ENTITLED);
    assertThat(blocks.unblock(other, other)).isEqualTo(Change.NOT_ENTITLED);
    assertThat(blocks.block(fan, boss, "revenge")).isEqualTo(Change.NOT_ENTITLED);
    assertThat(blocks.block(new UserId(UUID.randomUUID()), fan, "x"))
        .isEqualTo(Change.NOT_ENTITLED);
    assertThat(lineOf(fan)).isEmpty();
  }

  @Test
  void ofTwoWhoBlockEachOtherOneIsLeft() throws Exception {
    for (int round = 0; round < 20; round++) {
      var admins = List.of(account(Role.ADMIN), account(Role.ADMIN));

      var changes =
          Race.race(2, n -> () -> blocks.block(admins.get(n), admins.get(1 - n), "him or me"));

      assertThat(changes).containsExactlyInAnyOrder(Change.DONE, Change.NOT_ENTITLED);
    }
    assertThat(DATABASE.deadlocks()).isZero();
  }

  @Test
  void theListIsReadPageByPageNewestFirst() {
    var later = new ArrayList<UserId>();
    for (int i = 0; i < 5; i++) {
      DATABASE.setClock(Optional.of(NOON.plusSeconds(3_600 + i / 2)));
      later.add(account(Role.USER));
      blocks.block(boss, later.getLast(), "bot " + i);
    }

    var seen = new ArrayList<Line>();
    Optional<Cursor> next = Optional.empty();
    for (int page = 0; page < 3; page++) {
      var found = views.blocked(next, 2);
      seen.addAll(found.items());
      next = found.next();
    }

    assertThat(seen.subList(0, 5))
        .extracting(line -> line.account().id())
        .containsExactlyInAnyOrderElementsOf(later)
        .startsWith(later.getLast());
    assertThat(seen.subList(0, 5))
        .extracting(Line::blockedAt)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private String lineOf(UserId user) {
    return views.blocked(Optional.empty(), 100).items().stream()
        .filter(line -> line.account().id().equals(user))
        .map(line -> line.reason() + " since " + line.blockedAt())
        .findFirst()
        .orElse("");
  }

  private static UserId account(Role role) {
    var id = UUID.randomUUID();
    DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO account (id, email, name, password_hash, role)
            VALUES (:id, :id || '@example.com', 'Minji', '{none}x', :role)
            """)
        .param("id", id)
        .param("role", role.name())
        .update();
    return new UserId(id);
  }

  private static void session(UserId user) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO session (id, user_id, token_hash, opened_at, issued_at, expires_at)
            SELECT uuidv7(), :user, sha256('x'), t, t, t + interval '1 day'
              FROM (SELECT app_now() AS t) AS clock
            """)
        .param("user", user.value())
        .update();
  }

  /** A microsecond later, as the clock of this test stands still. */
  private static int live(UserId user) {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT count(*)
              FROM session
             WHERE user_id = :user
               AND expires_at > app_now() + interval '1 microsecond'
            """)
        .param("user", user.value())
        .query(Integer.class)
        .single();
  }
}
