package encore.redis.booking;

import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/** The state of a seat as a mark tells it; an open seat has none. */
final class MarkCodec {
  private static final String HELD = "HELD";
  private static final String SOLD = "SOLD";
  private static final String BLOCKED = "BLOCKED";

  private MarkCodec() {}

  static String write(SeatState state) {
    return switch (state) {
      case SeatState.Available _ -> "";
      case SeatState.Held(var _, var buyer, var booking, var until) ->
          String.join(" ", HELD, buyer.value().toString(), booking.value().toString(), "" + until);
      case SeatState.Sold(var _, var buyer, var booking) ->
          String.join(" ", SOLD, buyer.value().toString(), booking.value().toString());
      case SeatState.Blocked _ -> BLOCKED;
    };
  }

  static SeatState read(SeatId seat, String mark) {
    if (mark.equals(BLOCKED)) {
      return new SeatState.Blocked(seat);
    }
    var words = mark.split(" ", -1);
    var buyer = new UserId(UUID.fromString(words[1]));
    var booking = new BookingId(UUID.fromString(words[2]));
    return switch (words[0]) {
      case HELD -> new SeatState.Held(seat, buyer, booking, Instant.parse(words[3]));
      case SOLD -> new SeatState.Sold(seat, buyer, booking);
      default -> throw new IllegalArgumentException("not a mark of ours: " + mark);
    };
  }
}
