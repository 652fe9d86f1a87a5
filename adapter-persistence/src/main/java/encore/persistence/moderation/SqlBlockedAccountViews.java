package encore.persistence.moderation;

import encore.application.moderation.BlockedAccountViews;
import encore.application.shared.Page;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class SqlBlockedAccountViews implements BlockedAccountViews {

  private static final String BLOCKED =
      """
      SELECT id, email, name, role, blocked_at, block_reason
        FROM account
       WHERE blocked_at IS NOT NULL AND %s
       ORDER BY blocked_at DESC, id DESC
       LIMIT :limit
      """;

  private final Database database;

  SqlBlockedAccountViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> blocked(Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and(
                "(blocked_at, id) < (:at, :id)", "at", after.map(c -> Columns.param(c.blockedAt())))
            .and("TRUE", "id", after.map(Cursor::user));
    var found =
        database.read(() ->
            where
                .in(database, BLOCKED)
                .param("limit", limit + 1)
                .query((row, _) -> line(row))
                .list());
    return Pages.of(
        found, limit, last -> new Cursor(last.blockedAt(), last.account().id().value()));
  }

  private static Line line(ResultSet row) throws SQLException {
    var account =
        new Account(
            new UserId(row.getObject("id", UUID.class)),
            new Email(row.getString("email")),
            row.getString("name"),
            Role.valueOf(row.getString("role")));
    return new Line(account, Columns.instant(row, "blocked_at"), row.getString("block_reason"));
  }
}
