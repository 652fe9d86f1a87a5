package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.SAFETY;

import encore.application.consistency.Promise;
import java.util.List;

/** S1 to S6: what a seat went through, move by move. */
final class SeatPromises {

  private static final String ONE_CLAIM =
      Books.SEATS
          + """
          SELECT s.schedule_id, s.id::text AS who
            FROM touched
            JOIN seat s ON s.id = touched.seat_id
            JOIN booking_seat b ON b.seat_id = s.id
           WHERE b.status IN (%s)
           GROUP BY s.schedule_id, s.id
          HAVING count(*) > 1
          """;

  private SeatPromises() {}

  static List<Promise> all() {
    return List.of(
        safety("S1-sold-once", "A seat is sold once.", ONE_CLAIM.formatted("'CONFIRMED'")),
        safety(
            "S1-one-live-claim",
            "A seat has one live claim at most.",
            ONE_CLAIM.formatted("'HELD', 'CONFIRMED'")),
        // A hold that was prolonged ends when its last extension does.
        ofSteps(
            "S2-exclusive",
            "While a hold lasts nobody else gets the seat.",
            """
            kind IN ('HELD', 'BLOCKED', 'GIVEN')
             AND former_kind IN ('HELD', 'EXTENDED')
             AND at < former_end
            """),
        ofSteps(
            "S2-not-lapsed-early",
            "Nothing is called lapsed before its end.",
            "kind = 'EXPIRED' AND at < former_end"),
        ofSteps(
            "S4-not-after-its-end",
            "Nothing is confirmed or prolonged after its end.",
            "kind IN ('CONFIRMED', 'EXTENDED') AND at >= former_end"),
        ofSteps(
            "S5-moves",
            "A seat makes only the moves that exist.",
            """
            NOT EXISTS (
              SELECT FROM %s
               WHERE m.next = step.kind
                 AND m.former IS NOT DISTINCT FROM step.former_kind)
            """
                .formatted(Moves.ALLOWED)),
        // Whoever else ends a hold acts for the house, and that is on record.
        ofSteps(
            "S5-only-the-holder",
            "Only the holder confirms, prolongs or releases; or the house, on record.",
            """
            kind IN ('CONFIRMED', 'EXTENDED', 'RELEASED')
             AND (booking_id IS DISTINCT FROM former_booking
                  OR actor_id IS DISTINCT FROM former_actor
                     AND NOT (kind = 'RELEASED' AND %s))
            """
                .formatted(Moves.ON_RECORD)),
        // Who has paid may give back by himself.
        ofSteps(
            "S5-given-on-record",
            "What the house gives or takes back is on record.",
            """
            kind IN ('GIVEN', 'CANCELLED')
             AND NOT (kind = 'CANCELLED' AND actor_id = former_actor AND former_kind = 'CONFIRMED')
             AND NOT %s
            """
                .formatted(Moves.ON_RECORD)),
        ofSteps(
            "S6-no-gap",
            "The versions of a seat are counted without a gap, and none is used twice.",
            "fence <> coalesce(former_fence, 0) + 1"),
        safety(
            "S6-stands-where-its-log-ends",
            "A seat stands where its log ends.",
            Books.SEATS
                + """
                SELECT s.schedule_id, s.id::text AS who
                  FROM touched
                  JOIN seat s ON s.id = touched.seat_id
                 WHERE s.fence <> (SELECT coalesce(max(t.fence), 0)
                                     FROM seat_transition t
                                    WHERE t.seat_id = s.id)
                """));
  }

  private static Promise ofSteps(String id, String sentence, String crime) {
    return safety(
        id,
        sentence,
        Books.STEPS
            + "SELECT schedule_id, seat_id || '@' || fence AS who\n  FROM step\n WHERE "
            + crime.stripTrailing());
  }

  static Promise safety(String id, String sentence, String question) {
    return new Promise(id, SAFETY, sentence, question.stripTrailing());
  }
}
