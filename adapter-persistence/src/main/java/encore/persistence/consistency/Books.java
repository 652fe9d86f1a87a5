package encore.persistence.consistency;

/**
 * Which part of the books a question is about. {@code :since} is a time, and then it is what has
 * changed after it; or {@code -infinity}, and then it is everything. What has changed is told by
 * the books that are only appended to, so what was forged elsewhere is seen by a look at everything
 * alone.
 */
final class Books {

  private static final String ALL = "CAST(:since AS timestamptz) = '-infinity'";
  private static final String SOME = "CAST(:since AS timestamptz) > '-infinity'";

  /** Seats that moved: {@code touched (seat_id)}. */
  static final String SEATS =
      """
      WITH touched AS MATERIALIZED (
        SELECT DISTINCT seat_id FROM seat_transition WHERE at >= :since AND %s
         UNION ALL
        SELECT id FROM seat WHERE %s
      )
      """
          .formatted(SOME, ALL);

  /** Each move of such a seat beside the one before; `former` is the version it was made from. */
  static final String STEPS =
      SEATS
          + """
          , step AS (
            SELECT t.*, s.schedule_id,
                   lag(t.fence)      OVER of_the_seat AS former_fence,
                   lag(t.kind)       OVER of_the_seat AS former_kind,
                   lag(t.actor_id)   OVER of_the_seat AS former_actor,
                   lag(t.booking_id) OVER of_the_seat AS former_booking,
                   lag(t.at)         OVER of_the_seat AS former_at,
                   lag(t.expires_at) OVER of_the_seat AS former_end
              FROM touched
              JOIN seat_transition t ON t.seat_id = touched.seat_id
              JOIN seat s ON s.id = t.seat_id
            WINDOW of_the_seat AS (PARTITION BY t.seat_id ORDER BY t.fence)
          )
          """;

  /** Whoever has, or had, a seat that moved: {@code booked (booking_id)}. */
  static final String BOOKINGS =
      SEATS
          + """
          , booked AS MATERIALIZED (
            SELECT t.booking_id
              FROM touched
              JOIN seat_transition t ON t.seat_id = touched.seat_id
             WHERE t.booking_id IS NOT NULL
             UNION
            SELECT id FROM booking WHERE %s
          )
          """
              .formatted(ALL);

  /** Payments of these, and those that were told of: {@code paid (id)}. */
  static final String PAYMENTS =
      BOOKINGS
          + """
          , paid AS MATERIALIZED (
            SELECT p.id FROM booked JOIN payment p ON p.booking_id = booked.booking_id WHERE %s
             UNION
            SELECT CAST(o.aggregateid AS uuid)
              FROM outbox o
             WHERE o.created_at >= :since AND o.aggregatetype = 'payment' AND %s
             UNION
            SELECT id FROM payment WHERE %s
          )
          """
              .formatted(SOME, SOME, ALL);

  /** Wallets with a transfer, or with points set aside: {@code moved (user_id)}. */
  static final String WALLETS =
      """
      WITH moved AS MATERIALIZED (
        SELECT user_id FROM transfer WHERE at >= :since AND user_id IS NOT NULL AND %s
         UNION
        SELECT user_id FROM wallet_reservation WHERE status = 'RESERVED' AND %s
         UNION
        SELECT user_id FROM wallet WHERE %s
      )
      """
          .formatted(SOME, SOME, ALL);

  /** Coupons of users that were handed out or moved: {@code moved (id)}. */
  static final String COUPONS =
      """
      WITH moved AS MATERIALIZED (
        SELECT DISTINCT user_coupon_id AS id FROM user_coupon_move WHERE at >= :since AND %s
         UNION ALL
        SELECT id FROM user_coupon WHERE %s
      )
      """
          .formatted(SOME, ALL);

  /** Campaigns that handed some out: {@code giving (id)}. */
  static final String CAMPAIGNS =
      """
      WITH giving AS MATERIALIZED (
        SELECT DISTINCT u.coupon_id AS id
          FROM user_coupon_move m
          JOIN user_coupon u ON u.id = m.user_coupon_id
         WHERE m.at >= :since AND m.version = 1 AND %s
         UNION ALL
        SELECT id FROM coupon WHERE %s
      )
      """
          .formatted(SOME, ALL);

  /** Orders that were made or cancelled: {@code ordered (id)}. */
  static final String ORDERS =
      """
      WITH ordered AS MATERIALIZED (
        SELECT id FROM shop_order WHERE ordered_at >= :since AND %s
         UNION
        SELECT id FROM shop_order WHERE cancelled_at >= :since AND %s
         UNION
        SELECT id FROM shop_order WHERE %s
      )
      """
          .formatted(SOME, SOME, ALL);

  /** Products of which some were taken or came: {@code moved (product_id)}. */
  static final String STOCKS =
      """
      WITH moved AS MATERIALIZED (
        SELECT DISTINCT product_id FROM stock_movement WHERE at >= :since AND %s
         UNION ALL
        SELECT product_id FROM stock WHERE %s
      )
      """
          .formatted(SOME, ALL);

  /**
   * News stay in the wheel for some days (V024) and then are gone: {@code lately.since}, and what
   * was told from then on, {@code told}. Both times are named: of the first one the planner knows.
   */
  static final String NEWS =
      """
      WITH lately AS MATERIALIZED (
        SELECT greatest(CAST(:since AS timestamptz), app_now() - interval '2 days') AS since
      ), told AS MATERIALIZED (
        SELECT o.aggregatetype, o.aggregateid,
               min(o.version) AS first, max(o.version) AS last,
               count(*) AS n, count(DISTINCT o.version) AS versions
          FROM outbox o
         WHERE o.created_at >= :since AND o.created_at >= (SELECT since FROM lately)
         GROUP BY o.aggregatetype, o.aggregateid
      )
      """;

  private Books() {}
}
