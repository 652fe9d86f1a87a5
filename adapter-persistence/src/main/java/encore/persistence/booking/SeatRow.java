package encore.persistence.booking;

import encore.domain.booking.Booking;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a seat. The fence is the version: a write counts it up, and fails if somebody else did.
 */
@Entity
@Table(name = "seat")
class SeatRow {

  @Id private long id;
  @Version private long fence;
  private String status;
  private @Nullable UUID holderId;
  private @Nullable UUID bookingId;
  private @Nullable Instant holdExpiresAt;

  void hold(Booking.Terms booking, Instant until) {
    status = "HELD";
    holderId = booking.buyer().value();
    bookingId = booking.id().value();
    holdExpiresAt = until;
  }

  public long getId() {
    return id;
  }

  public long getFence() {
    return fence;
  }

  public String getStatus() {
    return status;
  }

  public @Nullable UUID getHolderId() {
    return holderId;
  }

  public @Nullable UUID getBookingId() {
    return bookingId;
  }

  public @Nullable Instant getHoldExpiresAt() {
    return holdExpiresAt;
  }
}
