package encore.redis.booking;

import encore.domain.booking.Booking;
import java.util.List;

/**
 * The keys of booking, in the order of seats. What stands in braces is what a cluster of Redis puts
 * on one server: a script may then name all the seats of a schedule.
 */
final class Keys {
  private static final String LEASE = "lease";
  private static final String MARK = "mark";

  private Keys() {}

  static List<String> leases(Booking.Terms terms) {
    return each(terms, LEASE);
  }

  static List<String> marks(Booking.Terms terms) {
    return each(terms, MARK);
  }

  private static List<String> each(Booking.Terms terms, String kind) {
    var start = "encore:" + kind + ":{" + terms.schedule().value() + "}:";
    return terms.seats().stream().map(seat -> start + seat.id().value()).toList();
  }
}
