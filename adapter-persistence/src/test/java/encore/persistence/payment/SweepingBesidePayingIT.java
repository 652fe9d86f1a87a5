package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.PRICE;
import static encore.persistence.payment.PayOffice.TTL;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.SweepHolds;
import encore.application.booking.Sweeping;
import encore.application.payment.CompletePayment.Outcome;
import encore.domain.booking.Booking;
import encore.domain.identity.UserId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.PaymentId;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The operator sweeps while the job tidies and people pay, at the instant at which holds end. */
class SweepingBesidePayingIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final int BUYERS = 10;
  private static final int SWEEPERS = 4;

  private final PayOffice house = new PayOffice(DATABASE);
  private final UserId admin = new UserId(UUID.randomUUID());
  private final SweepHolds sweepHolds =
      Sweeping.over(
          BookingPersistenceConfig.holdListsOver(house.database),
          house.office.holds(),
          AuditPersistenceConfig.trailOver(house.database),
          house.database);

  private record Deal(Booking.Terms booking, PaymentId payment) {}

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  @RepeatedTest(5)
  void aSeatThatIsPaidForStaysSold() throws Exception {
    var hall = house.office.hall();
    var deals = deals(hall);
    var paying = new AtomicInteger(BUYERS);

    var outcomes =
        race(
            BUYERS + SWEEPERS + 1,
            i ->
                i < BUYERS
                    ? pays(deals.get(i), paying)
                    : i < BUYERS + SWEEPERS ? sweeps(i, paying) : this::timeGoesOn);
    sweep(false);

    assertThat(outcomes.subList(0, BUYERS)).doesNotContainNull();
    for (int i = 0; i < BUYERS; i++) {
      var booking = house.booking(deals.get(i).booking());
      if (outcomes.get(i) instanceof Outcome.Paid) {
        assertThat(booking).isInstanceOf(Booking.Confirmed.class);
        assertThat(seat(deals.get(i).booking())).isEqualTo("SOLD");
      } else {
        assertThat(booking).isNotInstanceOf(Booking.Confirmed.class);
        assertThat(seat(deals.get(i).booking())).isEqualTo("AVAILABLE");
      }
    }
    house.audit(hall);
  }

  @Test
  void aDryRunCountsAndTheRealOneDoesAsMuch() {
    deals(house.office.hall());
    house.office.setClock(NOON.plus(TTL));
    long acts = acts();

    var dry = sweep(true);
    assertThat(dry.found()).isGreaterThanOrEqualTo(BUYERS);
    assertThat(dry.expired()).isZero();
    assertThat(sweep(true)).as("nothing was changed").isEqualTo(dry);
    assertThat(acts()).isEqualTo(acts);

    var some = sweepHolds.sweep(new SweepHolds.Command(admin, 3, false));
    assertThat(some).isEqualTo(new SweepHolds.Swept(dry.found(), 3));
    assertThat(sweep(false)).isEqualTo(new SweepHolds.Swept(dry.found() - 3, dry.found() - 3));
    assertThat(sweep(false)).isEqualTo(new SweepHolds.Swept(0, 0));
    assertThat(acts()).isEqualTo(acts + 3);
  }

  private List<Deal> deals(Hall hall) {
    var deals = new ArrayList<Deal>();
    for (int number : IntStream.rangeClosed(1, BUYERS).toArray()) {
      var booking = house.held(hall, PRICE * 2, number);
      deals.add(new Deal(booking, house.opened(booking, PayMethod.POINT)));
    }
    return deals;
  }

  private Callable<Object> pays(Deal deal, AtomicInteger paying) {
    return () -> {
      try {
        return house.complete(deal.booking(), deal.payment());
      } finally {
        paying.decrementAndGet();
      }
    };
  }

  private Callable<Object> sweeps(int number, AtomicInteger paying) {
    return () -> {
      int swept = 0;
      while (paying.get() > 0) {
        swept += number % 2 == 0 ? sweep(false).expired() : house.office.holds().tidyLapsed(500);
      }
      return swept;
    };
  }

  private Object timeGoesOn() {
    house.office.setClock(NOON.plus(TTL));
    return "over";
  }

  private SweepHolds.Swept sweep(boolean dryRun) {
    return sweepHolds.sweep(new SweepHolds.Command(admin, SweepHolds.SEATS_MAX, dryRun));
  }

  private String seat(Booking.Terms booking) {
    return house
        .database
        .sql()
        .sql("SELECT status FROM seat WHERE id = :id")
        .param("id", booking.seats().first().id().value())
        .query(String.class)
        .single();
  }

  private long acts() {
    return house.count("SELECT count(*) FROM audit_entry WHERE action = 'HOLDS_SWEPT'", Map.of());
  }
}
