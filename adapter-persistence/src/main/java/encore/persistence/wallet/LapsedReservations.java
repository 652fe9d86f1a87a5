package encore.persistence.wallet;

import encore.application.wallet.Reservations;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.List;
import java.util.UUID;

/** Writes down what is true already: that the time of reservations is over. */
final class LapsedReservations implements Reservations {

  // By who has the wallet's lock already, or takes it here: reservations are read by the next
  // statement, for this one's snapshot may be older than its wait.
  private static final String LOCK =
      """
      SELECT user_id
        FROM wallet
       WHERE user_id = :user
       ORDER BY user_id
         FOR NO KEY UPDATE
      """;

  private static final String RELEASE =
      """
      WITH decision AS MATERIALIZED (
        SELECT app_now() AS db_now
      ), due AS MATERIALIZED (
        SELECT r.id
          FROM wallet_reservation r, decision d
         WHERE r.user_id = :user
           AND r.status = 'RESERVED'
           AND r.until <= d.db_now
         ORDER BY r.id
         LIMIT 500
           FOR NO KEY UPDATE OF r
      ), released AS (
        UPDATE wallet_reservation r
           SET status = 'RELEASED', ended_at = d.db_now
          FROM due, decision d
         WHERE r.id = due.id
        RETURNING r.amount
      ), freed AS (
        SELECT sum(amount) AS amount, count(*) AS found
          FROM released
      ), moved AS (
        UPDATE wallet w
           SET reserved = w.reserved - f.amount, version = w.version + 1
          FROM freed f
         WHERE w.user_id = :user
           AND f.found > 0
      )
      SELECT found
        FROM freed
      """;

  // Wallets, one at a time and in their order, each in a transaction of its own: nobody waits for
  // more than his own.
  private static final String WALLETS =
      """
      SELECT DISTINCT user_id
        FROM (SELECT user_id
                FROM wallet_reservation
               WHERE status = 'RESERVED'
                 AND until <= (SELECT app_now())
               ORDER BY until
               LIMIT :limit) AS due
       ORDER BY user_id
      """;

  private final Database database;

  LapsedReservations(Database database) {
    this.database = database;
  }

  /** In the transaction that is open, or in one of its own; gives how many there were. */
  int release(UserId user) {
    return database.inOne(
        () -> {
          database.sql().sql(LOCK).param("user", user.value()).query(UUID.class).list();
          return database
              .sql()
              .sql(RELEASE)
              .param("user", user.value())
              .query(Integer.class)
              .single();
        },
        released -> released > 0);
  }

  @Override
  public int tidyLapsed(int max) {
    return due(max).stream().mapToInt(this::release).sum();
  }

  private List<UserId> due(int max) {
    return database.read(() ->
        database
            .sql()
            .sql(WALLETS)
            .param("limit", max)
            .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
            .list());
  }
}
