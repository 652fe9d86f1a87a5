package encore.testing;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.UUID;

/** People who want seats. */
public final class Buyers {

  /** Five minutes, three more on request, ten in all. */
  public static final HoldPolicy POLICY =
      new HoldPolicy(Duration.ofMinutes(5), 4, Duration.ofMinutes(3), Duration.ofMinutes(10));

  private Buyers() {}

  public static UserId aBuyer() {
    return new UserId(UUID.randomUUID());
  }

  /** This buyer's wish for these seats of a hall, for five minutes. */
  public static Claim claim(UserId buyer, BoxOffice.Hall hall, int... numbers) {
    return claim(buyer, hall, Duration.ofMinutes(5), numbers);
  }

  public static Claim claim(UserId buyer, BoxOffice.Hall hall, Duration ttl, int... numbers) {
    var seats = new TreeSet<>(Arrays.stream(numbers).mapToObj(hall::seat).toList());
    var id = new BookingId(UUID.randomUUID());
    return new Claim(new Booking.Terms(id, hall.schedule(), buyer, seats), ttl);
  }
}
