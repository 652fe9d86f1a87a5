package encore.persistence.identity;

import encore.application.identity.Sessions;
import encore.domain.identity.Account;
import encore.domain.identity.RefreshToken;
import encore.domain.identity.SessionPolicy;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.UUID;

final class JdbcSessions implements Sessions {

  // One login of an account after the other, so that each counts the sessions of those before it;
  // and
  // either before a block, which then ends the session, or after it.
  private static final String LOCK_ACCOUNT =
      """
      SELECT uuidv7()
        FROM account
       WHERE id = :user
         AND blocked_at IS NULL
         FOR NO KEY UPDATE
      """;

  private static final String OPEN =
      """
      INSERT INTO session (id, user_id, token_hash, opened_at, issued_at, expires_at)
      SELECT :id, :user, :hash, t, t, t + make_interval(secs => :seconds)
        FROM (SELECT app_now() AS t) AS clock
      """;

  private static final String END_OLDEST =
      """
      DELETE FROM session
       WHERE id IN (SELECT id
                      FROM session
                     WHERE user_id = :user
                     ORDER BY opened_at DESC, id DESC
                    OFFSET :max)
      """;

  // Who waits here for another with the same token finds the new hash after the wait, and no row:
  // the condition is asked again of the newest version, and so is the clock.
  private static final String ROTATE =
      """
      UPDATE session s
         SET token_hash = :next, rotations = s.rotations + 1, issued_at = app_now()
        FROM account a
       WHERE s.id = :id
         AND s.token_hash = :hash
         AND s.expires_at > app_now()
         AND a.id = s.user_id
         AND a.blocked_at IS NULL
      RETURNING a.id, a.email, a.name, a.role
      """;

  private static final String IS_BLOCKED =
      """
      SELECT EXISTS (SELECT
                       FROM session s
                       JOIN account a ON a.id = s.user_id
                      WHERE s.id = :id
                        AND s.token_hash = :hash
                        AND a.blocked_at IS NOT NULL)
      """;

  private static final String END =
      """
      DELETE FROM session
       WHERE id = :id
      """;

  private static final String END_ALL =
      """
      DELETE FROM session
       WHERE user_id = (SELECT user_id
                          FROM session
                         WHERE id = :id
                           AND token_hash = :hash
                           AND expires_at > app_now())
      """;

  private static final String TIDY =
      """
      DELETE FROM session
       WHERE id IN (SELECT id
                      FROM session
                     WHERE expires_at <= (SELECT app_now())
                     LIMIT :max
                       FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;
  private final SessionPolicy policy;

  JdbcSessions(Database database, SessionPolicy policy) {
    this.database = database;
    this.policy = policy;
  }

  @Override
  public Optional<RefreshToken> open(UserId user) {
    return database.inOne(
        () ->
            database
                .sql()
                .sql(LOCK_ACCOUNT)
                .param("user", user.value())
                .query(UUID.class)
                .optional()
                .map(id -> open(user, SessionSecret.fresh(id))),
        Optional::isPresent);
  }

  private RefreshToken open(UserId user, SessionSecret secret) {
    database
        .sql()
        .sql(OPEN)
        .param("id", secret.session())
        .param("user", user.value())
        .param("hash", secret.hash())
        .param("seconds", policy.ttl().toSeconds())
        .update();
    database
        .sql()
        .sql(END_OLDEST)
        .param("user", user.value())
        .param("max", policy.sessionsMax())
        .update();
    return secret.token();
  }

  @Override
  public Rotation rotate(RefreshToken token) {
    return SessionSecret.of(token).map(this::rotate).orElseGet(Rotation.Refused::new);
  }

  private Rotation rotate(SessionSecret old) {
    return database.inOne(() -> {
      var next = SessionSecret.fresh(old.session());
      var account = replace(old, next);
      if (account.isPresent()) {
        return new Rotation.Rotated(account.get(), next.token());
      }
      if (isBlocked(old)) {
        return new Rotation.Blocked();
      }
      // Used before, by its owner or by a thief: nobody can tell, so neither goes on.
      end(old);
      return new Rotation.Refused();
    });
  }

  private Optional<Account> replace(SessionSecret old, SessionSecret next) {
    return database
        .sql()
        .sql(ROTATE)
        .param("id", old.session())
        .param("hash", old.hash())
        .param("next", next.hash())
        .query((row, _) -> AccountRow.of(row))
        .optional();
  }

  private boolean isBlocked(SessionSecret secret) {
    return database
        .sql()
        .sql(IS_BLOCKED)
        .param("id", secret.session())
        .param("hash", secret.hash())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void end(RefreshToken token) {
    SessionSecret.of(token).ifPresent(secret -> database.inOne(() -> end(secret)));
  }

  private int end(SessionSecret secret) {
    return database.sql().sql(END).param("id", secret.session()).update();
  }

  @Override
  public void endAll(RefreshToken token) {
    SessionSecret.of(token)
        .ifPresent(secret ->
            database.inOne(() -> {
              database
                  .sql()
                  .sql(END_ALL)
                  .param("id", secret.session())
                  .param("hash", secret.hash())
                  .update();
              return end(secret);
            }));
  }

  @Override
  public int tidy(int max) {
    return database.inOne(() -> database.sql().sql(TIDY).param("max", max).update());
  }
}
