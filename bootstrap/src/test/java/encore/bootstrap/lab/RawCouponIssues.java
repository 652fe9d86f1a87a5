package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import encore.bootstrap.lab.CouponRush.CouponWish;
import encore.domain.coupon.CouponId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A coupon as one prepared statement and its own commit, and nothing of the house around it. */
final class RawCouponIssues {

  // Who has one is stopped by the key, before anything is counted: so numbers have no gap.
  private static final String ISSUE =
      """
      WITH wish AS (
        SELECT ?::uuid AS id, ?::uuid AS coupon, ?::uuid AS fan
      ), locked AS MATERIALIZED (
        SELECT id, issued, valid_days
          FROM coupon
         WHERE id = (SELECT coupon FROM wish)
           AND issued < quota
         ORDER BY id
           FOR NO KEY UPDATE
      ), given AS (
        INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
        SELECT w.id, l.id, w.fan, l.issued + 1, now.at, now.at + l.valid_days * interval '24 hours'
          FROM locked l, wish w, (SELECT app_now() AS at) AS now
        ON CONFLICT (coupon_id, user_id) DO NOTHING
        RETURNING coupon_id, number
      )
      UPDATE coupon c
         SET issued = g.number
        FROM given g
       WHERE c.id = g.coupon_id
      """;

  private final RawConnections connections;
  private final CouponId coupon;

  RawCouponIssues(RawConnections connections, CouponId coupon) {
    this.connections = connections;
    this.coupon = coupon;
  }

  Outcome take(CouponWish wish) {
    return connections.with(each -> take(each, wish)) > 0 ? Outcome.WON : Outcome.REFUSED;
  }

  private int take(Connection connection, CouponWish wish) throws SQLException {
    try (PreparedStatement issue = connection.prepareStatement(ISSUE)) {
      issue.setObject(1, wish.as().value());
      issue.setObject(2, coupon.value());
      issue.setObject(3, wish.user().value());
      return issue.executeUpdate();
    }
  }
}
