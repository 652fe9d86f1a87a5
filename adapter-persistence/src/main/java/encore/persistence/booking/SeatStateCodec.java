package encore.persistence.booking;

import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Columns of a seat to its state. */
final class SeatStateCodec {

  private SeatStateCodec() {}

  static SeatState read(ResultSet row) throws SQLException {
    var seat = new SeatId(row.getLong("id"));
    var status = row.getString("status");
    return switch (status) {
      case "AVAILABLE" -> new SeatState.Available(seat);
      case "HELD" ->
          new SeatState.Held(
              seat, buyer(row), booking(row), Columns.instant(row, "hold_expires_at"));
      case "SOLD" -> new SeatState.Sold(seat, buyer(row), booking(row));
      case "BLOCKED" -> new SeatState.Blocked(seat);
      default -> throw new IllegalStateException("unknown status of a seat: " + status);
    };
  }

  private static UserId buyer(ResultSet row) throws SQLException {
    return new UserId(row.getObject("holder_id", UUID.class));
  }

  private static BookingId booking(ResultSet row) throws SQLException {
    return new BookingId(row.getObject("booking_id", UUID.class));
  }
}
