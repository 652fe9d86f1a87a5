package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last line of defence: what no statement can do, however wrong the code above it is. */
class SchemaIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private Hall hall;

  @BeforeEach
  void seatOneIsHeldAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 1));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE seat SET price = price, fence = fence          WHERE id = :held | goes from version 1 to 1
          UPDATE seat SET fence = fence + 2                      WHERE id = :held | goes from version 1 to 3
          UPDATE seat SET fence = fence + 1, holder_id = :other  WHERE id = :held | cannot go from HELD to HELD
          UPDATE seat SET fence = fence + 1, status = 'SOLD', holder_id = :other, booking_id = :other WHERE id = :free | cannot go from AVAILABLE to SOLD
          UPDATE seat SET fence = fence + 1, status = 'SOLD'     WHERE id = :held | seat_only_a_hold_expires
          UPDATE seat SET fence = fence + 1, status = 'SOLD', hold_expires_at = NULL, holder_id  = :other WHERE id = :held | cannot go from HELD to SOLD
          UPDATE seat SET fence = fence + 1, status = 'SOLD', hold_expires_at = NULL, booking_id = :other WHERE id = :held | cannot go from HELD to SOLD
          UPDATE seat SET number = 2                             WHERE id = :held | seat_number_once_in_a_schedule
          UPDATE seat SET row_no = 1, col_no = 2                 WHERE id = :held | seat_place_once_in_a_schedule
          UPDATE seat SET row_no = NULL                          WHERE id = :held | seat_place_whole_or_none
          UPDATE seat SET price = -1                             WHERE id = :held | seat_price_not_negative
          UPDATE seat_transition SET kind = 'RELEASED'        WHERE seat_id = :held | only ever appended to
          DELETE FROM seat_transition                         WHERE seat_id = :held | only ever appended to
          TRUNCATE seat_transition                                                  | only ever appended to
          UPDATE booking SET status = 'EXPIRED'     WHERE schedule_id = :schedule | booking_ended_says_when
          UPDATE booking SET expires_at = held_at   WHERE schedule_id = :schedule | is extended once, before its end
          UPDATE booking SET expires_at = expires_at + interval '1s' WHERE schedule_id = :schedule | is extended once, before its end
          UPDATE booking SET expires_at = expires_at + interval '1s', extended_at = expires_at WHERE schedule_id = :schedule | is extended once, before its end
          UPDATE booking SET held_at = expires_at   WHERE schedule_id = :schedule | booking_lasts_some_time
          UPDATE booking SET seat_count = 5         WHERE schedule_id = :schedule | seats_of_buyer_within_limit
          UPDATE booking SET seat_count = 0         WHERE schedule_id = :schedule | booking_has_seats
          UPDATE booking SET status = 'CONFIRMED'   WHERE schedule_id = :schedule | booking_confirmed_says_when
          UPDATE booking SET complimentary = true   WHERE schedule_id = :schedule | booking_given_
          UPDATE seat SET fence = fence + 1, hold_expires_at = hold_expires_at - interval '1s' WHERE id = :held | cannot go from HELD to HELD
          UPDATE seat SET fence = fence + 1, status = 'BLOCKED', hold_expires_at = NULL, holder_id = NULL, booking_id = NULL WHERE id = :held | cannot go from HELD to BLOCKED
          """)
  void theServerRefuses(String statement, String because) {
    assertThatThrownBy(() -> run(statement)).hasStackTraceContaining(because);
  }

  @Test
  void aSecondLiveClaimOfASeatIsRefused() {
    var elsewhere = claim(aBuyer(), hall, 2);
    office.claims().claim(elsewhere);

    assertThatThrownBy(() ->
            DATABASE
                .database()
                .sql()
                .sql("INSERT INTO booking_seat VALUES (:booking, :seat, 0, 'HELD')")
                .param("booking", elsewhere.terms().id().value())
                .param("seat", hall.seat(1).id().value())
                .update())
        .hasStackTraceContaining("booking_seat_one_live_claim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"booking", "booking_seat"})
  void whatHasEndedStaysEnded(String table) {
    var let = claim(aBuyer(), hall, 2).terms();
    office.claims().claim(new Claim(let, Duration.ofMinutes(5)));
    office.holds().release(let.id(), let.buyer());

    assertThatThrownBy(() ->
            DATABASE.database().sql().sql("UPDATE " + table + " SET status = 'HELD'").update())
        .hasStackTraceContaining("a booking cannot go from CANCELLED to HELD");
  }

  @Test
  void twoMovesFromOneVersionCollideInTheLog() {
    assertThatThrownBy(() ->
            DATABASE
                .database()
                .sql()
                .sql(
                    "INSERT INTO seat_transition (seat_id, fence, kind, at) VALUES (:seat, 1, 'RELEASED', now())")
                .param("seat", hall.seat(1).id().value())
                .update())
        .hasStackTraceContaining("seat_transition_pkey");
  }

  private void run(String statement) {
    DATABASE
        .database()
        .sql()
        .sql(statement)
        .param("held", hall.seat(1).id().value())
        .param("free", hall.seat(2).id().value())
        .param("schedule", hall.schedule().value())
        .param("other", UUID.randomUUID())
        .update();
  }
}
