package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes down claims that were won: their bookings, and the end of those they took over. Runs in
 * the transaction that decided, with the seats locked.
 */
final class ClaimRecorder {

  // The seats of a booking need not be joined to it: the key of `booking` is asked at the end of
  // the statement.
  private static final String RECORD_BOOKINGS =
      """
      WITH b AS (
        INSERT INTO booking (id, schedule_id, buyer_id, status, seat_count, total_amount, held_at, expires_at)
        SELECT id, schedule, buyer, 'HELD', seats, total, :at, until
          FROM unnest(:bookings::uuid[], :schedules::uuid[], :buyers::uuid[], :counts, :totals,
                      :ends::timestamptz[]) AS won (id, schedule, buyer, seats, total, until)
      )
      INSERT INTO booking_seat (booking_id, seat_id, price, status)
      SELECT booking, seat, price, 'HELD'
        FROM unnest(:bookings_of_seats::uuid[], :seats, :prices) AS taken (booking, seat, price)
      """;

  private final Database database;
  private final LapsedClaims lapsed;

  ClaimRecorder(Database database) {
    this.database = database;
    this.lapsed = new LapsedClaims(database);
  }

  Won record(Claim claim, List<LockedSeat> found, Won won) {
    SeatsGone.unlessAll(claim.terms(), found);
    record(List.of(new WonClaim(claim, found, won)));
    return won;
  }

  /** Claims of one decision, so of one time. */
  void record(List<WonClaim> claims) {
    endLapsed(claims);
    database
        .sql()
        .sql(RECORD_BOOKINGS)
        .param("bookings", texts(claims, each -> each.terms().id().value()))
        .param("schedules", texts(claims, each -> each.terms().schedule().value()))
        .param("buyers", texts(claims, each -> each.terms().buyer().value()))
        .param("counts", numbers(claims.stream().map(each -> (long) each.found().size())))
        .param("totals", numbers(claims.stream().map(each -> each.terms().total().won())))
        .param("ends", texts(claims, each -> each.won().until()))
        .param("at", Columns.param(claims.getFirst().won().at()))
        .param("bookings_of_seats", bookingsOfSeats(claims))
        .param("seats", numbers(seats(claims).map(seat -> seat.id().value())))
        .param("prices", numbers(seats(claims).map(seat -> seat.price().won())))
        .update();
  }

  private void endLapsed(List<WonClaim> claims) {
    lapsed.end(
        numbers(
            claims.stream()
                .flatMap(claim -> claim.found().stream())
                .map(LockedSeat::state)
                .filter(SeatState.Held.class::isInstance)
                .map(state -> state.seat().value())));
  }

  private static Stream<Seat> seats(List<WonClaim> claims) {
    return claims.stream().flatMap(claim -> claim.terms().seats().stream());
  }

  private static String[] bookingsOfSeats(List<WonClaim> claims) {
    return claims.stream()
        .map(WonClaim::terms)
        .flatMap(terms -> terms.seats().stream().map(_ -> terms.id().value().toString()))
        .toArray(String[]::new);
  }

  private static String[] texts(List<WonClaim> claims, Function<WonClaim, Object> what) {
    return claims.stream().map(what).map(Object::toString).toArray(String[]::new);
  }

  private static Long[] numbers(Stream<Long> numbers) {
    return numbers.toArray(Long[]::new);
  }
}
