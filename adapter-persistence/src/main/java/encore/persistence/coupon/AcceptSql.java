package encore.persistence.coupon;

/** How somebody is promised an answer, and how answers go away. */
final class AcceptSql {

  private AcceptSql() {}

  // One snapshot of what is left and of those for whom it is: who has his coupon by another way
  // takes none of it any more. No more of them are counted than matter.
  static final String STANDING =
      "SELECT "
          + CouponRow.COLUMNS
          + """
          , (SELECT u.id FROM user_coupon u WHERE u.coupon_id = c.id AND u.user_id = :user) AS has_one,
            (SELECT count(*)
               FROM (SELECT
                       FROM coupon_request r
                      WHERE r.coupon_id = c.id AND r.status = 'PENDING'
                        AND NOT EXISTS (SELECT
                                          FROM user_coupon u
                                         WHERE u.coupon_id = r.coupon_id AND u.user_id = r.user_id)
                      LIMIT least(c.quota - c.issued, :max)) w) AS ahead
            FROM coupon c
           WHERE c.id = :coupon
          """;

  static final String WAITING =
      """
      SELECT id, accepted_at
        FROM coupon_request
       WHERE coupon_id = :coupon AND user_id = :user AND status = 'PENDING'
      """;

  // Two requests of one user: the second waits for the first, and writes nothing.
  static final String ACCEPT =
      """
      INSERT INTO coupon_request (id, coupon_id, user_id, accepted_at)
      VALUES (:id, :coupon, :user, :at)
          ON CONFLICT (coupon_id, user_id) WHERE status = 'PENDING' DO NOTHING
      """;

  static final String FORGET =
      """
      DELETE FROM coupon_request
       WHERE id IN (SELECT id
                      FROM coupon_request
                     WHERE status <> 'PENDING'
                       AND finished_at < (SELECT app_now()) - :age * interval '1 millisecond'
                     ORDER BY finished_at, id
                     LIMIT :rows
                       FOR UPDATE SKIP LOCKED)
      """;
}
