package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BookingHistoryViews.Cursor;
import encore.application.booking.BookingHistoryViews.Standing;
import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Claim;
import encore.application.shared.Page;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlBookingHistoryViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private final SqlBookingHistoryViews history = new SqlBookingHistoryViews(DATABASE.database());
  private final UserId anna = aBuyer();
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  @Test
  void aBuyerSeesTheOwnBookingsNewestFirstWithTheirSeats() {
    var first = held(0, 1, 2);
    var second = held(1, 3);
    office.claims().claim(claim(aBuyer(), hall, 5));

    assertThat(page(Optional.empty(), Optional.empty(), 20).items())
        .extracting(Snapshot::booking)
        .containsExactly(
            new Booking.Held(second.terms(), NOON.plusSeconds(1), NOON.plusSeconds(1).plus(TTL)),
            new Booking.Held(first.terms(), NOON, NOON.plus(TTL)));
    assertThat(history.of(aBuyer(), Optional.empty(), Optional.empty(), 20).items()).isEmpty();
  }

  @Test
  void aHoldThatNobodyEndedIsAmongTheExpired() {
    var lapsed = held(0, 1);
    var let = held(1, 2);
    office.holds().release(let.terms().id(), anna);
    office.setClock(NOON.plus(TTL));

    assertThat(standing(Standing.HELD)).isEmpty();
    assertThat(standing(Standing.EXPIRED)).containsExactly(lapsed.terms().id());
    assertThat(standing(Standing.CANCELLED)).containsExactly(let.terms().id());
    assertThat(standing(Standing.CONFIRMED)).isEmpty();
    var seen = page(Optional.of(Standing.EXPIRED), Optional.empty(), 20).items().getFirst();
    assertThat(seen.booking()).isEqualTo(new Booking.Expired(lapsed.terms(), NOON.plus(TTL)));
    assertThat(seen.asOf()).isEqualTo(NOON.plus(TTL));
    assertThat(office.bookings().booking(lapsed.terms().id(), anna)).contains(seen);
  }

  @Test
  void thePagesTogetherAreTheWholeListWhateverIsBookedAtOneInstant() {
    var all = new ArrayList<BookingId>();
    for (int number = 1; number <= 4; number++) {
      all.add(held(number / 3, number).terms().id());
    }

    var seen = new ArrayList<BookingId>();
    Optional<Cursor> after = Optional.empty();
    do {
      var page = page(Optional.empty(), after, 1);
      page.items().forEach(s -> seen.add(s.booking().terms().id()));
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).hasSize(4).containsExactlyInAnyOrderElementsOf(all);
  }

  /** Many buyers, and the one who asks has few bookings. */
  @Test
  void onlyTheBookingsOfTheBuyerAreRead() {
    var sql = DATABASE.database().sql();
    sql.sql(
            """
            INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at, expires_at, ended_at, seat_count)
            SELECT uuidv7(), :schedule, uuidv7(), 'EXPIRED', 0, now(), now() + interval '1 minute', now(), 1
              FROM generate_series(1, 5000)
            """)
        .param("schedule", hall.schedule().value())
        .update();
    sql.sql("ANALYZE booking").update();

    var plan =
        sql.sql(
                "EXPLAIN SELECT * FROM booking WHERE buyer_id = :buyer ORDER BY held_at DESC, id DESC LIMIT 21")
            .param("buyer", anna.value())
            .query(String.class)
            .list();

    assertThat(String.join("\n", plan))
        .contains("booking_newest_of_a_buyer")
        .doesNotContain("Seq Scan");
  }

  private List<BookingId> standing(Standing standing) {
    return page(Optional.of(standing), Optional.empty(), 20).items().stream()
        .map(s -> s.booking().terms().id())
        .toList();
  }

  private Page<Snapshot, Cursor> page(
      Optional<Standing> standing, Optional<Cursor> after, int limit) {
    return history.of(anna, standing, after, limit);
  }

  private Claim held(int second, int... numbers) {
    office.setClock(NOON.plusSeconds(second));
    var claim = claim(anna, hall, numbers);
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
    return claim;
  }
}
