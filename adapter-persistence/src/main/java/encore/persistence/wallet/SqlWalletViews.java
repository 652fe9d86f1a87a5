package encore.persistence.wallet;

import encore.application.shared.Page;
import encore.application.wallet.WalletViews;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class SqlWalletViews implements WalletViews {

  private static final String BALANCE =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT coalesce(w.balance, 0) AS balance, coalesce(w.updated_at, a.created_at) AS updated_at,
             (SELECT coalesce(sum(r.amount), 0)::bigint
                FROM wallet_reservation r, now
               WHERE r.user_id = a.id
                 AND r.status = 'RESERVED'
                 AND r.until > now.t) AS reserved
        FROM account a
        LEFT JOIN wallet w ON w.user_id = a.id
       WHERE a.id = :user
      """;

  private static final String TRANSACTIONS =
      """
      SELECT id, kind, amount, balance_after, reference, at
        FROM transfer
       WHERE user_id = :user AND %s
       ORDER BY at DESC, id DESC
       LIMIT :limit
      """;

  private final Database database;

  SqlWalletViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Standing> balance(UserId user) {
    return database.read(() ->
        database
            .sql()
            .sql(BALANCE)
            .param("user", user.value())
            .query((row, _) -> standing(user, row))
            .optional());
  }

  private static Standing standing(UserId user, ResultSet row) throws SQLException {
    var balance = new Balance(money(row, "balance"), money(row, "reserved"));
    return new Standing(user, balance, Columns.instant(row, "updated_at"));
  }

  @Override
  public Page<Line, Cursor> transactions(
      UserId user, Optional<Kind> kind, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("kind = :kind", "kind", kind.map(Enum::name))
            .and("(at, id) < (:at, :id)", "at", after.map(c -> Columns.param(c.at())))
            .and("TRUE", "id", after.map(Cursor::transfer));
    var found =
        database.read(() ->
            where
                .in(database, TRANSACTIONS)
                .param("user", user.value())
                .param("limit", limit + 1)
                .query((row, _) -> line(row))
                .list());
    return Pages.of(found, limit, last -> new Cursor(last.at(), last.id().value()));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new TransferId(row.getObject("id", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        money(row, "amount"),
        money(row, "balance_after"),
        row.getString("reference"),
        Columns.instant(row, "at"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column));
  }
}
