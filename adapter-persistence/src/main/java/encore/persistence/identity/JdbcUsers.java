package encore.persistence.identity;

import encore.application.identity.Users;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;

final class JdbcUsers implements Users {

  private static final String FIND =
      """
      SELECT id, email, name, role, password_hash
        FROM account
       WHERE email = :email
      """;

  private static final String ADD =
      """
      INSERT INTO account (id, email, name, password_hash, role)
      VALUES (:id, :email, :name, :hash, :role)
          ON CONFLICT (email) DO NOTHING
      """;

  private static final String REHASH =
      """
      UPDATE account
         SET password_hash = :better
       WHERE id = :id
         AND password_hash = :old
      """;

  private final Database database;

  JdbcUsers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Known> find(Email email) {
    return database.read(() ->
        database
            .sql()
            .sql(FIND)
            .param("email", email.value())
            .query((row, _) ->
                new Known(AccountRow.of(row), new PasswordHash(row.getString("password_hash"))))
            .optional());
  }

  @Override
  public boolean add(Account account, PasswordHash hash) {
    return database.inOne(() ->
        database
                .sql()
                .sql(ADD)
                .param("id", account.id().value())
                .param("email", account.email().value())
                .param("name", account.name())
                .param("hash", hash.value())
                .param("role", account.role().name())
                .update()
            == 1);
  }

  @Override
  public void rehash(UserId user, PasswordHash old, PasswordHash better) {
    database.inOne(() ->
        database
            .sql()
            .sql(REHASH)
            .param("id", user.value())
            .param("old", old.value())
            .param("better", better.value())
            .update());
  }
}
