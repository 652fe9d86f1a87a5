package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A seat as a transaction found it, and the time of the decision: under its lock, or at a version
 * that the write will insist on.
 */
record LockedSeat(SeatState state, long fence, Instant now) {

  static LockedSeat read(ResultSet row, int number) throws SQLException {
    return new LockedSeat(
        SeatStateCodec.read(row), row.getLong("fence"), Columns.instant(row, "db_now"));
  }

  boolean isHeldBy(BookingId booking) {
    return state instanceof SeatState.Held held && held.booking().equals(booking);
  }

  boolean isFree() {
    return state.availableAt(now).isPresent();
  }

  /** The same seat after one move of ours: only its version is of interest. */
  LockedSeat moved() {
    return new LockedSeat(state, fence + 1, now);
  }

  static boolean allFree(List<LockedSeat> seats) {
    return seats.stream().allMatch(LockedSeat::isFree);
  }

  static Claim.Result.Won won(Claim claim, List<LockedSeat> seats) {
    var now = seats.getFirst().now();
    return new Claim.Result.Won(now, now.plus(claim.ttl()));
  }

  static Long[] ids(List<LockedSeat> seats) {
    return seats.stream().map(seat -> seat.state().seat().value()).toArray(Long[]::new);
  }

  static Long[] fences(List<LockedSeat> seats) {
    return seats.stream().map(LockedSeat::fence).toArray(Long[]::new);
  }

  /** Those of the seats that somebody has. */
  static Claim.Result.Lost lost(List<LockedSeat> seats) {
    return new Claim.Result.Lost(
        seats.stream().filter(seat -> !seat.isFree()).map(LockedSeat::state).toList());
  }
}
