package encore.web.booking;

import encore.application.booking.BookingViews;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a buyer is told of the seats that he holds now, in the same words however he got there. */
final class Started {
  private Started() {}

  static ResponseEntity<BookingResponse> now(Booking.Held booking) {
    return told(booking, booking.heldAt());
  }

  /** By a request that nobody answered. While it stands, as it would have been said then. */
  static Optional<ResponseEntity<BookingResponse>> before(
      BookingViews bookings, BookingId id, UserId buyer) {
    return bookings
        .booking(id, buyer)
        .map(found ->
            switch (found.booking()) {
              case Booking.Held held -> now(held);
              case Booking.Confirmed over -> told(over, found.asOf());
              case Booking.Expired over -> told(over, found.asOf());
              case Booking.Cancelled over -> told(over, found.asOf());
            });
  }

  private static ResponseEntity<BookingResponse> told(Booking booking, Instant asOf) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LOCATION, "/api/bookings/" + booking.terms().id().value())
        .body(BookingResponse.of(booking, asOf));
  }
}
