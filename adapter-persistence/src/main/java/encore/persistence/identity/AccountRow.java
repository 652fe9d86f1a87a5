package encore.persistence.identity;

import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The columns {@code id, email, name, role} as an account. */
final class AccountRow {

  private AccountRow() {}

  static Account of(ResultSet row) throws SQLException {
    return new Account(
        new UserId(row.getObject("id", UUID.class)),
        new Email(row.getString("email")),
        row.getString("name"),
        Role.valueOf(row.getString("role")));
  }
}
