package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A move as one prepared statement and its own commit, and nothing of the house around it. */
final class RawWalletMoves {

  private static final String MOVE =
      """
      WITH wish AS (
        SELECT ?::uuid AS id, ?::uuid AS wallet, ?::bigint AS change, ?::text AS reference
      ), moved AS (
        UPDATE wallet w
           SET balance = w.balance + wish.change, version = w.version + 1, updated_at = app_now()
          FROM wish
         WHERE w.user_id = wish.wallet
           AND w.balance - w.reserved + wish.change >= 0
        RETURNING w.user_id, w.balance, w.version, w.updated_at
      )
      INSERT INTO transfer (id, kind, debit, credit, user_id, wallet_version, amount, balance_after,
                            at, reference)
      SELECT wish.id, a.kind, a.debit, a.credit, m.user_id, m.version, abs(wish.change), m.balance,
             m.updated_at, wish.reference
        FROM moved m, wish,
             (VALUES (TRUE, 'CHARGE', 'CASH', 'WALLET'), (FALSE, 'USE', 'WALLET', 'SALES'))
               AS a (is_charge, kind, debit, credit)
       WHERE a.is_charge = (wish.change > 0)
      """;

  private final RawConnections connections;

  RawWalletMoves(RawConnections connections) {
    this.connections = connections;
  }

  Outcome move(WalletWish wish) {
    return connections.with(each -> move(each, wish)) > 0 ? Outcome.WON : Outcome.REFUSED;
  }

  private static int move(Connection connection, WalletWish wish) throws SQLException {
    try (PreparedStatement move = connection.prepareStatement(MOVE)) {
      move.setObject(1, wish.id().value());
      move.setObject(2, wish.wallet().value());
      move.setLong(3, wish.change());
      move.setString(4, WalletWish.REFERENCE);
      return move.executeUpdate();
    }
  }
}
