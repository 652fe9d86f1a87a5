package encore.web.booking;

import encore.application.booking.BookingViews.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much time a buyer has left. */
@Schema(name = "RemainingTime")
record RemainingTime(
    UUID bookingId,
    BookingStatus status,
    @Schema(description = "Absent once it is confirmed or cancelled.") @Nullable Instant expiresAt,
    @Schema(example = "287") long remainingSeconds,
    @Schema(description = "The clock that decides.") Instant serverTime) {

  static RemainingTime of(Snapshot snapshot) {
    var id = snapshot.booking().terms().id().value();
    var left = TimeLeft.of(snapshot.booking(), snapshot.asOf());
    return new RemainingTime(
        id, left.status(), left.expiresAt(), left.remainingSeconds(), snapshot.asOf());
  }
}
