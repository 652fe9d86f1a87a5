package encore.bootstrap.browser;

import encore.persistence.support.Database;
import java.util.List;

/** What became of somebody's money and coupons, by the database and by no page. */
record Books(Database database) {

  long wallet(Fan fan) {
    return one("SELECT balance FROM wallet WHERE user_id = :user::uuid", fan);
  }

  /** How often money came or went: CHARGE, USE, REFUND. */
  List<String> transfers(Fan fan) {
    return all(
        "SELECT kind FROM transfer WHERE user_id = :user::uuid ORDER BY wallet_version", fan);
  }

  /** Their states, in the order in which they were begun. */
  List<String> payments(Fan fan) {
    return all("SELECT status FROM payment WHERE buyer_id = :user::uuid ORDER BY created_at", fan);
  }

  List<String> bookings(Fan fan) {
    return all("SELECT status FROM booking WHERE buyer_id = :user::uuid ORDER BY held_at", fan);
  }

  List<String> coupons(Fan fan) {
    return all(
        "SELECT status FROM user_coupon WHERE user_id = :user::uuid ORDER BY issued_at", fan);
  }

  List<String> orders(Fan fan) {
    return all(
        "SELECT status FROM shop_order WHERE user_id = :user::uuid ORDER BY ordered_at", fan);
  }

  /** What the newest hold has left, by the clock of the database. */
  long secondsLeft(Fan fan) {
    return one(
        """
        SELECT extract(epoch FROM expires_at - app_now())::bigint
          FROM booking WHERE buyer_id = :user::uuid AND status = 'HELD'
        """,
        fan);
  }

  private long one(String sql, Fan fan) {
    return database.sql().sql(sql).param("user", fan.userId()).query(Long.class).single();
  }

  private List<String> all(String sql, Fan fan) {
    return database.sql().sql(sql).param("user", fan.userId()).query(String.class).list();
  }
}
