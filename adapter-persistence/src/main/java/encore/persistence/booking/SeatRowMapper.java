package encore.persistence.booking;

import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A row of a seat to its state, as {@link SeatStateCodec} does it for columns. */
@Mapper
interface SeatRowMapper {

  default LockedSeat seat(SeatRow row, Instant now) {
    return new LockedSeat(state(row), row.getFence(), now);
  }

  default SeatState state(SeatRow row) {
    return switch (row.getStatus()) {
      case "AVAILABLE" -> available(row);
      case "HELD" -> held(row);
      case "SOLD" -> sold(row);
      case "BLOCKED" -> blocked(row);
      default -> throw new IllegalStateException("unknown status of a seat: " + row.getStatus());
    };
  }

  @Mapping(target = "seat", source = "id")
  SeatState.Available available(SeatRow row);

  @Mapping(target = "seat", source = "id")
  @Mapping(target = "buyer", source = "holderId")
  @Mapping(target = "booking", source = "bookingId")
  @Mapping(target = "until", source = "holdExpiresAt")
  SeatState.Held held(SeatRow row);

  @Mapping(target = "seat", source = "id")
  @Mapping(target = "buyer", source = "holderId")
  @Mapping(target = "booking", source = "bookingId")
  SeatState.Sold sold(SeatRow row);

  @Mapping(target = "seat", source = "id")
  SeatState.Blocked blocked(SeatRow row);

  default SeatId seatId(long id) {
    return new SeatId(id);
  }

  default UserId userId(UUID id) {
    return new UserId(id);
  }

  default BookingId bookingId(UUID id) {
    return new BookingId(id);
  }
}
