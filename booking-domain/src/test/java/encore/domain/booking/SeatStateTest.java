package encore.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.booking.SeatState.Available;
import encore.domain.booking.SeatState.Held;
import encore.domain.booking.SeatState.Sold;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatStateTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final SeatId SEAT = new SeatId(7);
  private static final UserId ANNA = new UserId(UUID.randomUUID());
  private static final BookingId BOOKING = new BookingId(UUID.randomUUID());

  @Nested
  class WhenAvailable {
    @Test
    void itCanBeHeldByAnybody() {
      var available = new Available(SEAT);

      assertThat(available.availableAt(NOON)).contains(available);
      assertThat(available.hold(ANNA, BOOKING, NOON))
          .isEqualTo(new Held(SEAT, ANNA, BOOKING, NOON));
    }
  }

  @Nested
  class WhenHeld {
    private final Held held = new Held(SEAT, ANNA, BOOKING, NOON);

    @Test
    void itIsTakenUntilTheLastNanosecond() {
      assertThat(held.lapsedAt(NOON.minusNanos(1))).isFalse();
      assertThat(held.availableAt(NOON.minusNanos(1))).isEmpty();
    }

    @Test
    void itIsAsGoodAsOpenFromTheVeryInstantItEnds() {
      assertThat(held.lapsedAt(NOON)).isTrue();
      assertThat(held.availableAt(NOON)).contains(new Available(SEAT));
      assertThat(held.availableAt(NOON.plusSeconds(1))).contains(new Available(SEAT));
    }

    @Test
    void itCanBeReleased() {
      assertThat(held.release()).isEqualTo(new Available(SEAT));
    }
  }

  @Nested
  class WhenSold {
    @Test
    void itIsNeverAvailableAgainByWaiting() {
      assertThat(new Sold(SEAT, ANNA, BOOKING).availableAt(Instant.MAX)).isEmpty();
    }
  }
}
