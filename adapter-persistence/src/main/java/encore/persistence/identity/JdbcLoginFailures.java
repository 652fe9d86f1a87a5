package encore.persistence.identity;

import encore.application.identity.LoginFailures;
import encore.domain.identity.Email;
import encore.domain.identity.LoginPolicy;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.Optional;

final class JdbcLoginFailures implements LoginFailures {

  private static final String BARRED =
      """
      SELECT ceil(extract(epoch FROM ends_at - app_now()))::bigint
        FROM login_failure
       WHERE email = :email
         AND failures >= :max
         AND ends_at > app_now()
      """;

  // The window begins with the first failure and does not move: nobody is barred for ever by
  // others.
  private static final String COUNT =
      """
      INSERT INTO login_failure AS f (email, failures, ends_at)
      VALUES (:email, 1, app_now() + make_interval(secs => :seconds))
          ON CONFLICT (email) DO UPDATE
         SET failures = CASE WHEN f.ends_at > app_now() THEN f.failures + 1 ELSE 1 END,
             ends_at  = CASE WHEN f.ends_at > app_now() THEN f.ends_at ELSE excluded.ends_at END
      """;

  private static final String CLEAR =
      """
      DELETE FROM login_failure
       WHERE email = :email
         AND (failures < :max OR ends_at <= app_now())
      """;

  private static final String TIDY =
      """
      DELETE FROM login_failure
       WHERE email IN (SELECT email
                         FROM login_failure
                        WHERE ends_at <= (SELECT app_now())
                        LIMIT :max
                          FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;
  private final LoginPolicy policy;

  JdbcLoginFailures(Database database, LoginPolicy policy) {
    this.database = database;
    this.policy = policy;
  }

  @Override
  public Optional<Duration> barred(Email email) {
    return database.read(() ->
        database
            .sql()
            .sql(BARRED)
            .param("email", email.value())
            .param("max", policy.failuresMax())
            .query(Long.class)
            .optional()
            .map(Duration::ofSeconds));
  }

  @Override
  public void count(Email email) {
    database.inOne(() ->
        database
            .sql()
            .sql(COUNT)
            .param("email", email.value())
            .param("seconds", policy.window().toSeconds())
            .update());
  }

  @Override
  public Optional<Duration> clear(Email email) {
    database.inOne(
        () ->
            database
                .sql()
                .sql(CLEAR)
                .param("email", email.value())
                .param("max", policy.failuresMax())
                .update(),
        rows -> rows > 0);
    return barred(email);
  }

  @Override
  public int tidy(int max) {
    return database.inOne(() -> database.sql().sql(TIDY).param("max", max).update());
  }
}
