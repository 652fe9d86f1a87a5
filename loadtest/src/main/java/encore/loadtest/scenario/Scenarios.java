package encore.loadtest.scenario;

import java.util.List;
import java.util.Optional;

/** Everything that can be played. */
public final class Scenarios {

  private static final List<Scenario> ALL =
      List.of(
          new Conflict(),
          new Watch(),
          TicketSales.happy(),
          TicketSales.spike(),
          TicketSales.soak(),
          TicketSales.stress(),
          SeatRush.scenario(),
          PaymentSoak.scenario(),
          WaitingRoom.scenario(),
          TokenIssues.load(),
          TokenIssues.peak(),
          ConcertReads.datesLoad(),
          ConcertReads.datesPeak(),
          ConcertReads.browse(),
          Reservations.load(),
          Reservations.peak(),
          // Coupons, points and merchandise.
          CouponRush.load(),
          CouponRush.peak(),
          CouponRush.sync(),
          new CouponPromises(),
          new Charge(),
          new Orders(),
          new Journey());

  private Scenarios() {}

  public static List<Scenario> all() {
    return ALL;
  }

  public static Optional<Scenario> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
