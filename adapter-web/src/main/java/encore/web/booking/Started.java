package encore.web.booking;

import encore.application.booking.BookingViews;
import encore.application.booking.BookingViews.Snapshot;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a buyer is told of the seats that he holds now, in the same words however he got there. */
final class Started {
  private Started() {}

  static ResponseEntity<BookingResponse> now(Booking.Held booking, ConcertId concert) {
    return told(booking, concert, booking.heldAt());
  }

  /** By a request that nobody answered. While it stands, as it would have been said then. */
  static Optional<ResponseEntity<BookingResponse>> before(
      BookingViews bookings, BookingId id, UserId buyer) {
    return bookings
        .booking(id, buyer)
        .map(found -> told(found.booking(), found.show().concert(), asOf(found)));
  }

  private static Instant asOf(Snapshot found) {
    return found.booking() instanceof Booking.Held held ? held.heldAt() : found.asOf();
  }

  private static ResponseEntity<BookingResponse> told(
      Booking booking, ConcertId concert, Instant asOf) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LOCATION, "/api/bookings/" + booking.terms().id().value())
        .body(BookingResponse.of(booking, concert, asOf));
  }
}
