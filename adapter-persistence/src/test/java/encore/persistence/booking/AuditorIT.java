package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.TestDatabase;
import encore.persistence.testing.Auditor;
import encore.persistence.testing.Auditor.Finding;
import encore.persistence.testing.Promise;
import encore.testing.BoxOffice.Hall;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An auditor who finds nothing may be blind: here the books are forged, one crime at a time. */
class AuditorIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Auditor AUDITOR = new Auditor(DATABASE.database());

  private static final String LOG =
      """
      INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
      SELECT seat_id, %d, '%s', %s, booking_id, '2026-05-01T%sZ'
        FROM seat_transition WHERE seat_id = :seat
      """;
  private static final String BOTH_CLAIM_SEAT_ONE =
      """
      UPDATE booking_seat SET seat_id = :seat, status = '%s'
       WHERE booking_id IN (SELECT id FROM booking WHERE schedule_id = :schedule)
      """;
  private static final String HOLD_AGAIN =
      """
      INSERT INTO seat_transition
      SELECT seat_id, 2, 'HELD', actor_id, booking_id, '2026-05-01T12:04:59Z', expires_at
        FROM seat_transition WHERE seat_id = :seat
      """;

  private static final Map<Promise, String> CRIMES =
      Map.ofEntries(
          Map.entry(Promise.S1_A_SEAT_IS_SOLD_ONCE, BOTH_CLAIM_SEAT_ONE.formatted("CONFIRMED")),
          Map.entry(Promise.S1_A_SEAT_HAS_ONE_LIVE_CLAIM, BOTH_CLAIM_SEAT_ONE.formatted("HELD")),
          Map.entry(Promise.S2_A_HOLD_IS_EXCLUSIVE_UNTIL_IT_ENDS, HOLD_AGAIN),
          Map.entry(
              Promise.S2_NOTHING_IS_CALLED_LAPSED_BEFORE_ITS_END,
              LOG.formatted(2, "EXPIRED", "NULL", "12:04:59")),
          Map.entry(
              Promise.S4_NOTHING_IS_CONFIRMED_OR_PROLONGED_AFTER_ITS_END,
              LOG.formatted(2, "CONFIRMED", "actor_id", "12:05:00")),
          Map.entry(
              Promise.S5_ONLY_THESE_MOVES_EXIST,
              LOG.formatted(2, "CANCELLED", "actor_id", "12:01:00")),
          Map.entry(
              Promise.S5_ONLY_THE_HOLDER_CONFIRMS_PROLONGS_OR_RELEASES,
              LOG.formatted(2, "RELEASED", "uuidv7()", "12:01:00")),
          Map.entry(
              Promise.S6_VERSIONS_HAVE_NO_GAP,
              LOG.formatted(3, "RELEASED", "actor_id", "12:01:00")),
          Map.entry(
              Promise.S6_A_SEAT_STANDS_WHERE_ITS_LOG_ENDS,
              "UPDATE seat SET fence = 7 WHERE id = :seat"),
          Map.entry(
              Promise.S7_A_BOOKING_HAS_ALL_ITS_SEATS,
              "DELETE FROM booking_seat WHERE seat_id = :seat"),
          Map.entry(
              Promise.S7_A_HELD_SEAT_HAS_ITS_CLAIM,
              "UPDATE booking_seat SET status = 'EXPIRED' WHERE seat_id = :seat"),
          Map.entry(
              Promise.S5_WHAT_IS_GIVEN_OR_TAKEN_BACK_IS_ON_RECORD,
              LOG.formatted(2, "GIVEN", "uuidv7()", "12:06:00")),
          Map.entry(
              Promise.S7_A_SOLD_SEAT_HAS_ITS_CLAIM_AND_NO_OTHER_SEAT_HAS_ONE,
              """
              UPDATE seat
                 SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, hold_expires_at = NULL
               WHERE id = :seat
              """),
          Map.entry(
              Promise.S8_NOBODY_HAS_MORE_SEATS_THAN_A_BUYER_MAY,
              """
              UPDATE booking SET seat_count = 2 WHERE schedule_id = :schedule;
              UPDATE schedule SET seats_per_buyer = 1 WHERE id = :schedule
              """));

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private Hall hall;

  @BeforeAll
  static void nothingStopsAForger() {
    Nets.cut(DATABASE);
  }

  @BeforeEach
  void twoSeatsAreHeldByTwo() {
    office.setClock(NOON);
    hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 1));
    office.claims().claim(claim(aBuyer(), hall, 2));
  }

  @Test
  void soundBooksGiveNoFinding() {
    assertThat(AUDITOR.findings(hall)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyCrimeIsFoundInItsHallAndInNoOther(Promise promise) {
    var innocent = office.hall();
    DATABASE
        .database()
        .sql()
        .sql(CRIMES.get(promise))
        .param("seat", hall.seat(1).id().value())
        .param("schedule", hall.schedule().value())
        .update();

    assertThat(promises(AUDITOR.findings(hall).stream())).contains(promise);
    assertThat(promises(AUDITOR.findings().stream())).contains(promise);
    assertThat(AUDITOR.findings(innocent)).isEmpty();
  }

  private static Stream<Promise> promises(Stream<Finding> findings) {
    return findings.map(Finding::promise);
  }
}
