package encore.persistence.consistency;

import encore.application.consistency.Promise;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that is promised of the books. A new promise is one more entry in the list of its kind. */
final class Promises {

  private Promises() {}

  static List<Promise> all() {
    return Stream.of(
            ofSeats(), ofMoney(), NewsPromises.all(), InboxPromises.all(), DoorPromises.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Promise::id))
        .toList();
  }

  /** Each names beside who broke it the schedule it was in. */
  static List<Promise> ofSeats() {
    return Stream.of(SeatPromises.all(), HoldPromises.all()).flatMap(List::stream).toList();
  }

  static List<Promise> ofMoney() {
    return Stream.of(
            LedgerPromises.all(),
            PaymentPromises.all(),
            CouponPromises.all(),
            RushPromises.all(),
            OrderPromises.all(),
            StockPromises.all())
        .flatMap(List::stream)
        .toList();
  }
}
