package encore.persistence.identity;

import encore.application.identity.UserViews;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.Optional;

final class SqlUserViews implements UserViews {

  private static final String USER =
      """
      SELECT id, email, name, role, created_at
        FROM account
       WHERE id = :id
      """;

  private final Database database;

  SqlUserViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<UserView> user(UserId user) {
    return database.read(() ->
        database
            .sql()
            .sql(USER)
            .param("id", user.value())
            .query((row, _) -> new UserView(AccountRow.of(row), Columns.instant(row, "created_at")))
            .optional());
  }
}
