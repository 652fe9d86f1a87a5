package encore.web.booking;

import encore.domain.booking.Booking;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What a buyer has let go of. */
@Schema(name = "Cancellation")
record Cancellation(
    UUID bookingId,
    @Schema(example = "CANCELLED") BookingStatus status,
    @Schema(example = "[12, 13]") List<Integer> releasedSeats) {

  static Cancellation of(Booking.Cancelled booking) {
    return new Cancellation(
        booking.terms().id().value(),
        BookingStatus.CANCELLED,
        BookingRefusals.numbers(booking.terms().seats()));
  }
}
