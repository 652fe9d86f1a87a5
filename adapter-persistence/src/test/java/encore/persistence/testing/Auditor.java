package encore.persistence.testing;

import encore.domain.catalog.ScheduleId;
import encore.persistence.support.Database;
import encore.testing.BoxOffice.Hall;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the books and says where they contradict themselves, whoever wrote them and however. Each
 * question finds the seats, bookings or buyers for which a promise was broken.
 */
public final class Auditor {

  /** Which move may follow which. Everything that is not here is a crime. */
  private static final String MOVES =
      """
      (VALUES (NULL,        'HELD'),
              (NULL,        'BLOCKED'),
              ('HELD',      'HELD'),
              ('HELD',      'EXTENDED'),
              ('HELD',      'RELEASED'),
              ('HELD',      'EXPIRED'),
              ('HELD',      'CONFIRMED'),
              ('EXTENDED',  'HELD'),
              ('EXTENDED',  'EXTENDED'),
              ('EXTENDED',  'RELEASED'),
              ('EXTENDED',  'EXPIRED'),
              ('EXTENDED',  'CONFIRMED'),
              ('RELEASED',  'HELD'),
              ('RELEASED',  'BLOCKED'),
              ('EXPIRED',   'HELD'),
              ('EXPIRED',   'BLOCKED'),
              ('CONFIRMED', 'CANCELLED'),
              ('CANCELLED', 'HELD'),
              ('CANCELLED', 'BLOCKED'),
              ('BLOCKED',   'UNBLOCKED'),
              ('UNBLOCKED', 'HELD'),
              ('UNBLOCKED', 'BLOCKED')) AS m (former, next)
      """;

  /** Each move of a seat beside the one before; `former` is the version it was made from. */
  private static final String STEPS =
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

  /** The promises by their number in the design; S8 is for the limit of a buyer. */
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
        STEPS
            + """
            SELECT schedule_id, seat_id || '@' || fence AS who
              FROM step
             WHERE kind = 'HELD'
               AND former_kind IN ('HELD', 'EXTENDED')
               AND at < former_end
            """),

    S2_NOTHING_IS_CALLED_LAPSED_BEFORE_ITS_END(
        STEPS
            + """
            SELECT schedule_id, seat_id || '@' || fence AS who
              FROM step
             WHERE kind = 'EXPIRED'
               AND at < former_end
            """),

    S4_NOTHING_IS_CONFIRMED_OR_PROLONGED_AFTER_ITS_END(
        STEPS
            + """
            SELECT schedule_id, seat_id || '@' || fence AS who
              FROM step
             WHERE kind IN ('CONFIRMED', 'EXTENDED')
               AND at >= former_end
            """),

    S5_ONLY_THESE_MOVES_EXIST(
        STEPS
            + """
            SELECT schedule_id, seat_id || '@' || fence AS who
              FROM step
             WHERE NOT EXISTS (
                     SELECT FROM %s
                      WHERE m.next = step.kind
                        AND m.former IS NOT DISTINCT FROM step.former_kind)
            """
                .formatted(MOVES)),

    S5_ONLY_THE_HOLDER_CONFIRMS_PROLONGS_OR_RELEASES(
        STEPS
            + """
            SELECT schedule_id, seat_id || '@' || fence AS who
              FROM step
             WHERE kind IN ('CONFIRMED', 'EXTENDED', 'RELEASED')
               AND (actor_id, booking_id) IS DISTINCT FROM (former_actor, former_booking)
            """),

    S6_VERSIONS_HAVE_NO_GAP(
        STEPS
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
                      WHERE kind = 'HELD'
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
        """);

    private final String question;

    Promise(String question) {
      this.question = question;
    }
  }

  /** For whom a promise was broken. */
  public record Finding(Promise promise, String who) {}

  private final Database database;

  public Auditor(Database database) {
    this.database = database;
  }

  /** All halls of the database. */
  public List<Finding> findings() {
    return findings(Optional.empty());
  }

  public List<Finding> findings(Hall hall) {
    return findings(Optional.of(hall.schedule()));
  }

  private List<Finding> findings(Optional<ScheduleId> schedule) {
    @Nullable UUID only = schedule.map(ScheduleId::value).orElse(null);
    return Stream.of(Promise.values()).flatMap(each -> ask(each, only).stream()).toList();
  }

  private List<Finding> ask(Promise promise, @Nullable UUID schedule) {
    return database
        .sql()
        .sql(
            """
            SELECT who
              FROM (%s) AS found
             WHERE :schedule::uuid IS NULL OR schedule_id = :schedule
             ORDER BY who
            """
                .formatted(promise.question))
        .param("schedule", schedule)
        .query(String.class)
        .list()
        .stream()
        .map(who -> new Finding(promise, who))
        .toList();
  }
}
