package encore.web.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Refunds;
import encore.domain.booking.Booking;
import encore.domain.booking.Booking.Cancelled;
import encore.domain.booking.Booking.Confirmed;
import encore.domain.booking.Booking.Expired;
import encore.domain.booking.Booking.Held;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking on the wire. */
@Schema(name = "Booking")
record BookingResponse(
    UUID bookingId,
    UUID scheduleId,
    UUID concertId,
    UUID userId,
    @Schema(example = "HELD") BookingStatus status,
    List<BookedSeat> seats,
    @Schema(example = "170000", description = "In won.") long totalAmount,
    @Schema(example = "KRW") String currency,
    @Schema(description = "While it is held.") @Nullable Instant heldAt,
    @Schema(description = "Absent once it is confirmed or cancelled.") @Nullable Instant expiresAt,
    @Schema(description = "Once its seats are yours for good.") @Nullable Instant confirmedAt,
    @Schema(
            description =
                "Of what was paid for: until then you may cancel it, unless somebody was let in by"
                    + " it. May be over.")
        @Nullable Instant refundableUntil,
    @Schema(example = "300", description = "Whole seconds, never more than there are.")
        long remainingSeconds) {

  /** Of one that was looked up. */
  static BookingResponse of(Snapshot seen, Refunds refunds) {
    var until =
        seen.booking() instanceof Confirmed confirmed && confirmed.isPaid()
            ? refunds.until(seen.show().startsAt())
            : null;
    return of(seen.booking(), seen.show().concert(), seen.asOf(), until);
  }

  /** Of one that begins, or is as the guest will find it. */
  static BookingResponse of(Booking booking, ConcertId concert, Instant asOf) {
    return of(booking, concert, asOf, null);
  }

  private static BookingResponse of(
      Booking booking, ConcertId concert, Instant asOf, @Nullable Instant refundableUntil) {
    var terms = booking.terms();
    var time = TimeLeft.of(booking, asOf);
    return new BookingResponse(
        terms.id().value(),
        terms.schedule().value(),
        concert.value(),
        terms.buyer().value(),
        time.status(),
        terms.seats().stream()
            .sorted(Comparator.comparingInt(Seat::number))
            .map(BookedSeat::of)
            .toList(),
        terms.total().won(),
        "KRW",
        heldAt(booking),
        time.expiresAt(),
        booking instanceof Confirmed confirmed ? confirmed.confirmedAt() : null,
        refundableUntil,
        time.remainingSeconds());
  }

  private static @Nullable Instant heldAt(Booking booking) {
    return switch (booking) {
      case Held held -> held.heldAt();
      case Confirmed _, Expired _, Cancelled _ -> null;
    };
  }

  /** A seat at the price of the moment of the hold. */
  @Schema(name = "BookedSeat")
  record BookedSeat(
      @Schema(example = "12") int seatNo,
      @Schema(example = "2", description = "Absent in a hall without rows.") @Nullable Integer row,
      @Schema(example = "2") @Nullable Integer col,
      @Schema(example = "2-2") String label,
      @Schema(example = "VIP") String grade,
      @Schema(example = "170000", description = "In won.") long price) {

    static BookedSeat of(Seat seat) {
      return new BookedSeat(
          seat.number(),
          seat.place().map(Place::row).orElse(null),
          seat.place().map(Place::col).orElse(null),
          seat.label(),
          seat.grade().name(),
          seat.price().won());
    }
  }
}
