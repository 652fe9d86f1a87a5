package encore.persistence.coupon;

/** How those who wait are answered: each statement is a batch, and tells how many. */
final class ServeSql {

  private ServeSql() {}

  // Asked before the campaign is locked: most bells ring for people who were served with others.
  static final String IS_WAITED_FOR =
      "SELECT EXISTS (SELECT FROM coupon_request WHERE coupon_id = :coupon AND status = 'PENDING')";

  // The campaign is locked: nobody else answers them, and what it has issued stands still. Who was
  // accepted while it was open is served also when it has closed since. A number is a place among
  // those who get one, so numbers have no gap.
  static final String SERVE =
      """
      WITH next AS MATERIALIZED (
        SELECT id, seq, user_id
          FROM coupon_request
         WHERE coupon_id = :coupon AND status = 'PENDING'
         ORDER BY seq
         LIMIT :max),
      judged AS MATERIALIZED (
        SELECT n.id, n.user_id, u.id IS NOT NULL AS has_one,
               row_number() OVER (PARTITION BY u.id IS NULL ORDER BY n.seq) AS place
          FROM next n
          LEFT JOIN user_coupon u ON u.coupon_id = :coupon AND u.user_id = n.user_id),
      won AS MATERIALIZED (
        SELECT id, user_id, uuidv7() AS user_coupon, :issued + place AS number
          FROM judged
         WHERE NOT has_one AND :active AND place <= :remaining),
      counted AS (
        UPDATE coupon SET issued = issued + (SELECT count(*) FROM won)
         WHERE id = :coupon AND EXISTS (SELECT FROM won)),
      given AS (
        INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
        SELECT user_coupon, :coupon, user_id, number, :now, :expires FROM won ORDER BY number),
      answered AS (
        UPDATE coupon_request r
           SET status = CASE WHEN w.id IS NULL THEN 'REJECTED' ELSE 'ISSUED' END,
               reason = CASE WHEN w.id IS NOT NULL THEN NULL
                             WHEN j.has_one       THEN 'COUPON_ALREADY_ISSUED'
                             WHEN NOT :active     THEN 'COUPON_NOT_ACTIVE'
                             ELSE 'COUPON_SOLD_OUT' END,
               user_coupon_id = w.user_coupon, finished_at = :now
          FROM judged j
          LEFT JOIN won w ON w.id = j.id
         WHERE r.id = j.id
        RETURNING r.id)
      SELECT count(*) FROM answered
      """;

  // There is no campaign any more, so there is none to lock: they lock each other out themselves.
  static final String SERVE_NOBODYS =
      """
      WITH next AS MATERIALIZED (
        SELECT id
          FROM coupon_request
         WHERE coupon_id = :coupon AND status = 'PENDING'
         ORDER BY seq
         LIMIT :max
           FOR NO KEY UPDATE SKIP LOCKED),
      answered AS (
        UPDATE coupon_request r
           SET status = 'REJECTED', reason = 'COUPON_NOT_FOUND', finished_at = app_now()
          FROM next n
         WHERE r.id = n.id
        RETURNING r.id)
      SELECT count(*) FROM answered
      """;
}
