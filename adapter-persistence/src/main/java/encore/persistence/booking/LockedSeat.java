package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A seat whose row this transaction has locked, as it was found, and the time of the decision. */
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

  /** Those of the seats that somebody has. */
  static Claim.Result.Lost lost(List<LockedSeat> seats) {
    return new Claim.Result.Lost(
        seats.stream().filter(seat -> !seat.isFree()).map(LockedSeat::state).toList());
  }
}
