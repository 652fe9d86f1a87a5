package encore.web.sales;

import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.SeatLine;
import encore.application.sales.BookingListViews.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking as the office sees it. */
@Schema(name = "OfficeBooking")
record BookingLine(
    UUID bookingId,
    UUID scheduleId,
    @Schema(example = "Winter Tour", description = "The title of the concert.") String concert,
    UUID buyerId,
    Status status,
    List<BookedSeat> seats,
    @Schema(example = "340000") long totalAmount,
    Instant heldAt,
    Instant expiresAt,
    @Schema(description = "Absent while it stands.") @Nullable Instant endedAt) {

  static BookingLine of(Line line) {
    return new BookingLine(
        line.booking().value(),
        line.schedule().value(),
        line.concert(),
        line.buyer().value(),
        line.status(),
        line.seats().stream().map(BookedSeat::of).toList(),
        line.total().won(),
        line.heldAt(),
        line.expiresAt(),
        line.endedAt().orElse(null));
  }

  @Schema(name = "OfficeSeat")
  record BookedSeat(@Schema(example = "12") int seatNo, @Schema(example = "2-2") String label) {

    static BookedSeat of(SeatLine seat) {
      return new BookedSeat(seat.number(), seat.label());
    }
  }
}
