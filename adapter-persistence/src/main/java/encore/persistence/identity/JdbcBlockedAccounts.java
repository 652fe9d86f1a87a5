package encore.persistence.identity;

import encore.application.identity.BlockedAccounts;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

final class JdbcBlockedAccounts implements BlockedAccounts {

  /** Far more than people can block by hand while a token lives. */
  private static final int MAX = 100_000;

  private static final String WITHIN =
      """
      SELECT id
        FROM account
       WHERE blocked_at > app_now() - make_interval(secs => :seconds)
       ORDER BY blocked_at DESC, id DESC
       LIMIT :max
      """;

  private final Database database;

  JdbcBlockedAccounts(Database database) {
    this.database = database;
  }

  /** Not behind the crowd: a block must be known in a second, above all when a sale is on. */
  @Override
  public Set<UserId> within(Duration age) {
    var found =
        database.readAhead(() ->
            database
                .sql()
                .sql(WITHIN)
                .param("seconds", age.toSeconds())
                .param("max", MAX)
                .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list());
    return Set.copyOf(found);
  }
}
