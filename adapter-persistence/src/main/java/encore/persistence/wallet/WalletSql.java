package encore.persistence.wallet;

/**
 * The guarded write: one statement that locks a wallet, takes the time, judges, and writes the
 * wallet together with its line in the books, or nothing of it. Every strategy ends here.
 *
 * <p>The time is taken over the locked row: bare, or in the list of the locking select, it would be
 * as old as the wait. Amounts come from {@code locked} and never from a snapshot; whatever else is
 * read either never changes once it is there, or is written by who has the wallet's lock, and then
 * PostgreSQL looks again before it writes.
 */
final class WalletSql {

  private WalletSql() {}

  private static final String LOCK_AND_JUDGE =
      """
      WITH locked AS MATERIALIZED (
        SELECT user_id, balance, reserved, version
          FROM wallet
         WHERE user_id = :user
         ORDER BY user_id
           FOR NO KEY UPDATE
      ), decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now
          FROM locked
      ), fits AS MATERIALIZED (
        SELECT l.*, d.db_now
          FROM locked l, decision d
         WHERE (:version::bigint IS NULL OR l.version = :version)
           AND l.balance + :delta - l.reserved - :aside >= 0
           AND l.balance + :delta <= :max
           AND (:until::timestamptz IS NULL OR d.db_now < :until)
      )\
      """;

  private static final String WRITE_TRANSFER =
      """
      , written AS (
        INSERT INTO transfer (id, kind, debit, credit, user_id, wallet_version, amount,
                              balance_after, at, reference, reverses)
        SELECT :transfer, :kind, :debit, :credit, f.user_id, f.version + 1, c.amount,
               f.balance + c.delta, f.db_now, :reference, :reverses::uuid
          FROM fits f, change c
            ON CONFLICT (reverses) DO NOTHING
        RETURNING id
      )\
      """;

  private static final String WRITE_WALLET =
      """
      , moved AS (
        UPDATE wallet w
           SET balance = f.balance + c.delta, reserved = f.reserved + c.aside,
               version = f.version + 1, updated_at = f.db_now
          FROM fits f, change c, %s
         WHERE w.user_id = f.user_id
        RETURNING w.balance, w.reserved
      )
      SELECT d.db_now, l.balance, l.reserved, l.version,
             m.balance AS balance_after, m.reserved AS reserved_after
        FROM decision d
        LEFT JOIN locked l ON TRUE
        LEFT JOIN moved m ON TRUE
      """;

  /** Not before the transfer: one that was given back before moves nothing. */
  private static final String WITH_TRANSFER = WRITE_TRANSFER + WRITE_WALLET.formatted("written");

  private static final String THE_AMOUNT =
      """
      , change AS MATERIALIZED (
        SELECT :amount::bigint AS amount, :delta::bigint AS delta, :aside::bigint AS aside
      )\
      """;

  static final String CHARGE_OR_USE = LOCK_AND_JUDGE + THE_AMOUNT + WITH_TRANSFER;

  static final String REFUND =
      LOCK_AND_JUDGE
          + """
          , change AS MATERIALIZED (
            SELECT :amount::bigint AS amount, :delta::bigint AS delta, 0 AS aside
              FROM transfer t
             WHERE t.id = :reverses
               AND t.user_id = :user
               AND t.kind = 'USE'
               AND t.amount >= :amount
          )\
          """
          + WITH_TRANSFER;

  static final String RESERVE =
      LOCK_AND_JUDGE
          + THE_AMOUNT
          + """
          , set_aside AS (
            INSERT INTO wallet_reservation (id, user_id, amount, reserved_at, until, status)
            SELECT :reservation, f.user_id, c.amount, f.db_now, :until, 'RESERVED'
              FROM fits f, change c
            RETURNING id
          )\
          """
          + WRITE_WALLET.formatted("set_aside");

  static final String POST = LOCK_AND_JUDGE + endReservation("POSTED", -1) + WITH_TRANSFER;

  static final String RELEASE =
      LOCK_AND_JUDGE + endReservation("RELEASED", 0) + WRITE_WALLET.formatted("(SELECT 1) AS one");

  private static String endReservation(String status, int spent) {
    return """
    , change AS (
      UPDATE wallet_reservation r
         SET status = '%s', ended_at = f.db_now, transfer_id = :transfer::uuid
        FROM fits f
       WHERE r.id = :reservation
         AND r.user_id = f.user_id
         AND r.status = 'RESERVED'
         AND f.db_now < r.until
      RETURNING r.amount, %d * r.amount AS delta, -r.amount AS aside
    )\
    """
        .formatted(status, spent);
  }
}
