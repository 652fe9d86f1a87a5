package encore.persistence.testing;

/** The promises by their number in the design, each with the question that finds who broke it. */
public enum Promise {
  S1_A_SEAT_IS_SOLD_ONCE(
      """
      SELECT s.schedule_id, s.id::text AS who
        FROM booking_seat b
        JOIN seat s ON s.id = b.seat_id
       WHERE b.status = 'CONFIRMED'
       GROUP BY s.schedule_id, s.id
      HAVING count(*) > 1
      """),

  S1_A_SEAT_HAS_ONE_LIVE_CLAIM(
      """
      SELECT s.schedule_id, s.id::text AS who
        FROM booking_seat b
        JOIN seat s ON s.id = b.seat_id
       WHERE b.status IN ('HELD', 'CONFIRMED')
       GROUP BY s.schedule_id, s.id
      HAVING count(*) > 1
      """),

  // A hold that was prolonged ends when its last extension does.
  S2_A_HOLD_IS_EXCLUSIVE_UNTIL_IT_ENDS(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE kind IN ('HELD', 'BLOCKED', 'GIVEN')
             AND former_kind IN ('HELD', 'EXTENDED')
             AND at < former_end
          """),

  S2_NOTHING_IS_CALLED_LAPSED_BEFORE_ITS_END(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE kind = 'EXPIRED'
             AND at < former_end
          """),

  S4_NOTHING_IS_CONFIRMED_OR_PROLONGED_AFTER_ITS_END(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE kind IN ('CONFIRMED', 'EXTENDED')
             AND at >= former_end
          """),

  S5_ONLY_THESE_MOVES_EXIST(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE NOT EXISTS (
                   SELECT FROM %s
                    WHERE m.next = step.kind
                      AND m.former IS NOT DISTINCT FROM step.former_kind)
          """
              .formatted(Sql.MOVES)),

  // Whoever else ends a hold acts for the house, and that is on record.
  S5_ONLY_THE_HOLDER_CONFIRMS_PROLONGS_OR_RELEASES(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE kind IN ('CONFIRMED', 'EXTENDED', 'RELEASED')
             AND (booking_id IS DISTINCT FROM former_booking
                  OR actor_id IS DISTINCT FROM former_actor
                     AND NOT (kind = 'RELEASED' AND %s))
          """
              .formatted(Sql.ON_RECORD)),

  // Who has paid may give back by himself.
  S5_WHAT_IS_GIVEN_OR_TAKEN_BACK_IS_ON_RECORD(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE kind IN ('GIVEN', 'CANCELLED')
             AND NOT (kind = 'CANCELLED' AND actor_id = former_actor AND former_kind = 'CONFIRMED')
             AND NOT %s
          """
              .formatted(Sql.ON_RECORD)),

  S6_VERSIONS_HAVE_NO_GAP(
      Sql.STEPS
          + """
          SELECT schedule_id, seat_id || '@' || fence AS who
            FROM step
           WHERE fence <> coalesce(former_fence, 0) + 1
          """),

  S6_A_SEAT_STANDS_WHERE_ITS_LOG_ENDS(
      """
      SELECT s.schedule_id, s.id::text AS who
        FROM seat s
       WHERE s.fence <> (SELECT coalesce(max(t.fence), 0)
                           FROM seat_transition t
                          WHERE t.seat_id = s.id)
      """),

  S7_A_BOOKING_HAS_ALL_ITS_SEATS(
      """
      SELECT b.schedule_id, b.id::text AS who
        FROM booking b
        LEFT JOIN (SELECT booking_id, count(*) AS seats, sum(price) AS price
                     FROM booking_seat
                    GROUP BY booking_id) c ON c.booking_id = b.id
        LEFT JOIN (SELECT booking_id, count(*) AS seats
                     FROM seat_transition
                    WHERE kind IN ('HELD', 'GIVEN')
                    GROUP BY booking_id) t ON t.booking_id = b.id
       WHERE c.seats IS NULL
          OR c.seats IS DISTINCT FROM t.seats
          OR c.price IS DISTINCT FROM b.total_amount
      """),

  S7_A_HELD_SEAT_HAS_ITS_CLAIM(
      """
      SELECT s.schedule_id, s.id::text AS who
        FROM seat s
       WHERE s.status = 'HELD'
         AND NOT EXISTS (
               SELECT FROM booking_seat c
                WHERE c.seat_id = s.id
                  AND c.booking_id = s.booking_id
                  AND c.status = 'HELD')
      """),

  S7_A_SOLD_SEAT_HAS_ITS_CLAIM_AND_NO_OTHER_SEAT_HAS_ONE(
      """
      SELECT s.schedule_id, s.id::text AS who
        FROM seat s
        LEFT JOIN booking_seat c ON c.seat_id = s.id AND c.status IN ('HELD', 'CONFIRMED')
       WHERE s.status = 'SOLD' AND (c.status, c.booking_id) IS DISTINCT FROM ('CONFIRMED', s.booking_id)
          OR s.status IN ('AVAILABLE', 'BLOCKED') AND c.booking_id IS NOT NULL
      """),

  // At this instant, which is later than what the question sees: who is over the limit now was
  // so then.
  S8_NOBODY_HAS_MORE_SEATS_THAN_A_BUYER_MAY(
      """
      SELECT b.schedule_id, b.buyer_id::text AS who
        FROM booking b
        JOIN schedule s ON s.id = b.schedule_id
       WHERE NOT b.complimentary
         AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.expires_at > (SELECT app_now()))
       GROUP BY b.schedule_id, b.buyer_id, s.seats_per_buyer
      HAVING sum(b.seat_count) > s.seats_per_buyer
      """);

  private final String question;

  Promise(String question) {
    this.question = question;
  }

  String question() {
    return question;
  }

  /** What the questions have in common. */
  private static final class Sql {
    /** Which move may follow which. Everything that is not here is a crime. */
    static final String MOVES =
        """
        (VALUES (NULL,        'HELD'),
                (NULL,        'BLOCKED'),
                (NULL,        'GIVEN'),
                ('HELD',      'HELD'),
                ('HELD',      'EXTENDED'),
                ('HELD',      'RELEASED'),
                ('HELD',      'EXPIRED'),
                ('HELD',      'CONFIRMED'),
                ('HELD',      'BLOCKED'),
                ('HELD',      'GIVEN'),
                ('EXTENDED',  'HELD'),
                ('EXTENDED',  'RELEASED'),
                ('EXTENDED',  'EXPIRED'),
                ('EXTENDED',  'CONFIRMED'),
                ('EXTENDED',  'BLOCKED'),
                ('EXTENDED',  'GIVEN'),
                ('RELEASED',  'HELD'),
                ('RELEASED',  'BLOCKED'),
                ('RELEASED',  'GIVEN'),
                ('EXPIRED',   'HELD'),
                ('EXPIRED',   'BLOCKED'),
                ('EXPIRED',   'GIVEN'),
                ('CANCELLED', 'HELD'),
                ('CANCELLED', 'BLOCKED'),
                ('CANCELLED', 'GIVEN'),
                ('UNBLOCKED', 'HELD'),
                ('UNBLOCKED', 'BLOCKED'),
                ('UNBLOCKED', 'GIVEN'),
                ('CONFIRMED', 'CANCELLED'),
                ('GIVEN',     'CANCELLED'),
                ('BLOCKED',   'UNBLOCKED'),
                ('BLOCKED',   'GIVEN')) AS m (former, next)
        """;

    /** Each move of a seat beside the one before; `former` is the version it was made from. */
    static final String STEPS =
        """
        WITH step AS (
          SELECT t.*, s.schedule_id,
                 lag(t.fence)      OVER of_the_seat AS former_fence,
                 lag(t.kind)       OVER of_the_seat AS former_kind,
                 lag(t.actor_id)   OVER of_the_seat AS former_actor,
                 lag(t.booking_id) OVER of_the_seat AS former_booking,
                 lag(t.at)         OVER of_the_seat AS former_at,
                 lag(t.expires_at) OVER of_the_seat AS former_end
            FROM seat_transition t
            JOIN seat s ON s.id = t.seat_id
          WINDOW of_the_seat AS (PARTITION BY t.seat_id ORDER BY t.fence)
        )
        """;

    /**
     * An administrator has said what he did to this booking; one that was forgotten cannot be
     * asked.
     */
    static final String ON_RECORD =
        """
        (EXISTS (
           SELECT FROM audit_entry e
            WHERE e.actor_id = step.actor_id
              AND e.subject = 'booking/' || step.booking_id)
         OR NOT EXISTS (SELECT FROM booking b WHERE b.id = step.booking_id))
        """;

    private Sql() {}
  }
}
