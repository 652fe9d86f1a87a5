package encore.persistence.moderation;

import static java.util.stream.Collectors.toMap;

import encore.application.moderation.AccountBlocks;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

final class JdbcAccountBlocks implements AccountBlocks {

  // Both, in the order of their ids: two who block each other come one after the other. The time of
  // the block is taken after it, by the next statement.
  private static final String LOCK =
      """
      SELECT id, role, block_reason
        FROM account
       WHERE id IN (:ids)
       ORDER BY id
         FOR NO KEY UPDATE
      """;

  private static final String BLOCK =
      """
      UPDATE account
         SET blocked_at = coalesce(blocked_at, app_now()), block_reason = :reason
       WHERE id = :user
      """;

  private static final String UNBLOCK =
      """
      UPDATE account
         SET blocked_at = NULL, block_reason = NULL
       WHERE id = :user
      """;

  // They stay on the books until they are tidied away, so that who comes back with his token can be
  // told why.
  private static final String END_SESSIONS =
      """
      UPDATE session
         SET expires_at = greatest(app_now(), opened_at + interval '1 microsecond')
       WHERE user_id = :user
         AND expires_at > app_now()
      """;

  private final Database database;

  JdbcAccountBlocks(Database database) {
    this.database = database;
  }

  @Override
  public Change block(UserId admin, UserId user, String reason) {
    return changed(
        admin,
        user,
        found -> {
          if (found.reason().filter(reason::equals).isPresent()) {
            return Change.NOTHING;
          }
          database.sql().sql(BLOCK).param("user", user.value()).param("reason", reason).update();
          database.sql().sql(END_SESSIONS).param("user", user.value()).update();
          return found.reason().isPresent() ? Change.REWORDED : Change.DONE;
        });
  }

  @Override
  public Change unblock(UserId admin, UserId user) {
    return changed(
        admin,
        user,
        found -> {
          if (found.reason().isEmpty()) {
            return Change.NOTHING;
          }
          database.sql().sql(UNBLOCK).param("user", user.value()).update();
          return Change.DONE;
        });
  }

  private Change changed(UserId admin, UserId user, Function<Found, Change> change) {
    return database.inOne(() -> {
      var both = lock(admin, user);
      var asking = both.get(admin);
      if (asking == null || !asking.mayBlock()) {
        return Change.NOT_ENTITLED;
      }
      var found = both.get(user);
      return found == null ? Change.NO_SUCH_USER : change.apply(found);
    });
  }

  private Map<UserId, Found> lock(UserId admin, UserId user) {
    return database
        .sql()
        .sql(LOCK)
        .param("ids", List.of(admin.value(), user.value()))
        .query(Found::of)
        .list()
        .stream()
        .collect(toMap(Found::user, Function.identity()));
  }

  /** An account under lock; one that is blocked has a reason. */
  private record Found(UserId user, Role role, Optional<String> reason) {

    static Found of(ResultSet row, int number) throws SQLException {
      return new Found(
          new UserId(row.getObject("id", UUID.class)),
          Role.valueOf(row.getString("role")),
          Optional.ofNullable(row.getString("block_reason")));
    }

    boolean mayBlock() {
      return role == Role.ADMIN && reason.isEmpty();
    }
  }
}
