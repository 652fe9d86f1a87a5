package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.PRICE;
import static encore.persistence.payment.PayOffice.TTL;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.CancelBooking;
import encore.application.booking.LettingGo;
import encore.application.booking.ReleaseHold;
import encore.application.payment.OpenPayment.Outcome;
import encore.application.payment.OpenPayment.Outcome.HoldEnded;
import encore.application.payment.OpenPayment.Outcome.NotPayable;
import encore.domain.booking.Booking;
import encore.domain.identity.UserId;
import encore.domain.payment.PayMethod;
import encore.persistence.support.TestDatabase;
import encore.testing.Buyers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A second tab opens a payment while the booking is paid for, let go of, prolonged, taken back or
 * over: nothing stays open, nor set aside, for what is no hold any more.
 */
class OpeningBesideOthersIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final int ROUNDS = 25;
  private static final long WON = PRICE * 3;

  private final PayOffice house = new PayOffice(DATABASE);
  private final ReleaseHold releaseHold =
      LettingGo.over(house.office.holds(), house.desk.refunds());

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
    assertThat(DATABASE.deadlocks()).as("also those that a second attempt hid").isZero();
  }

  @ParameterizedTest
  @CsvSource({"POINT,POINT", "POINT,CARD", "CARD,POINT", "CARD,CARD"})
  void whatIsPaidForSinceItWasLookedAtIsNotPayable(PayMethod first, PayMethod second) {
    var held = house.held(WON, 1);
    var payment = house.opened(held, first);
    meanwhile(() -> house.complete(held, payment));

    assertThat(house.open(held, second)).isEqualTo(new NotPayable(true));

    assertThat(house.booking(held)).isInstanceOf(Booking.Confirmed.class);
    nothingIsOpenOf(held);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLetGoOfSinceItWasLookedAtIsNotPayable(PayMethod method) {
    var held = house.held(WON, 1);
    meanwhile(() -> letGo(held));

    assertThat(house.open(held, method)).isEqualTo(new NotPayable(false));
    nothingIsOpenOf(held);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOverSinceItWasLookedAtIsNotPayable(PayMethod method) {
    var held = house.held(WON, 1);
    meanwhile(() -> house.office.setClock(NOON.plus(TTL)));

    assertThat(house.open(held, method)).isEqualTo(new HoldEnded(NOON.plus(TTL)));
    nothingIsOpenOf(held);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsOpenedForWhatIsBeingPaidFor(PayMethod first) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var held = house.held(WON, 1, 2);
      var payment = house.opened(held, first);
      var over = new AtomicBoolean();

      race(
          5,
          n ->
              n == 0
                  ? then(over, () -> house.complete(held, payment))
                  : opens(held, PayMethod.values()[n % 2], over));

      assertThat(house.booking(held)).isInstanceOf(Booking.Confirmed.class);
      nothingIsOpenOf(held);
      assertThat(house.balance(held.buyer()))
          .isEqualTo(first == PayMethod.POINT ? WON - 2 * PRICE : WON);
    }
  }

  @Test
  void nothingIsOpenedForWhatIsBeingLetGoOfOrTakenBack() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var held = house.held(WON, 1, 2);
      boolean byTheHouse = round % 2 == 1;
      var over = new AtomicBoolean();

      race(
          5,
          n ->
              switch (n) {
                case 0 -> then(over, () -> byTheHouse ? takeBack(held) : letGo(held));
                case 1 -> () -> prolong(held);
                default -> opens(held, PayMethod.values()[n % 2], over);
              });

      assertThat(house.booking(held)).isInstanceOf(Booking.Cancelled.class);
      nothingIsOpenOf(held);
      assertThat(house.available(held.buyer())).isEqualTo(WON);
    }
  }

  @Test
  void nothingStaysOpenForAHoldThatEnds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      noon();
      var hall = house.office.hall();
      var held = house.held(hall, WON, 1, 2);
      var over = new AtomicBoolean();

      race(
          4,
          n ->
              switch (n) {
                case 0 -> then(over, this::timeGoesOn);
                case 1 -> () -> house.office.claims().claim(Buyers.claim(held.buyer(), hall, 2));
                default -> opens(held, PayMethod.values()[n % 2], over);
              });
      house.office.setClock(NOON.plus(TTL).plusSeconds(11));
      house.payments.tidyLapsed(500);

      assertThat(open(held)).isZero();
      assertThat(house.available(held.buyer())).isEqualTo(WON);
    }
  }

  /** Between the look at the booking and the transaction that opens the payment, once. */
  private void meanwhile(Runnable work) {
    house.turns.meanwhile =
        () -> {
          house.turns.meanwhile = () -> {};
          work.run();
        };
  }

  private static Callable<Object> then(AtomicBoolean over, Callable<Object> work) {
    return () -> {
      try {
        return work.call();
      } finally {
        over.set(true);
      }
    };
  }

  /** Again and again, and once more when it is over. */
  private Callable<Object> opens(Booking.Terms held, PayMethod method, AtomicBoolean over) {
    return () -> {
      Outcome last;
      boolean late;
      do {
        late = over.get();
        last = house.open(held, method);
      } while (!late);
      return last;
    };
  }

  private ReleaseHold.Outcome letGo(Booking.Terms held) {
    return releaseHold.release(new ReleaseHold.Command(held.buyer(), held.id()));
  }

  private CancelBooking.Outcome takeBack(Booking.Terms held) {
    var admin = new UserId(UUID.randomUUID());
    return house.desk.takeBack().cancel(new CancelBooking.Command(admin, held.id(), "a test"));
  }

  private Object prolong(Booking.Terms held) {
    return house.office.holds().extend(held.id(), held.buyer(), Buyers.POLICY);
  }

  private Object timeGoesOn() {
    house.office.setClock(NOON.plus(TTL));
    return "over";
  }

  private void nothingIsOpenOf(Booking.Terms booking) {
    assertThat(open(booking)).as("open payments").isZero();
    assertThat(
            house.count(
                """
                SELECT count(*)
                  FROM wallet_reservation
                 WHERE user_id = :buyer
                   AND status = 'RESERVED'
                """,
                Map.of("buyer", booking.buyer().value())))
        .as("points set aside")
        .isZero();
  }

  private long open(Booking.Terms booking) {
    return house.count(
        """
        SELECT count(*)
          FROM payment
         WHERE booking_id = :booking
           AND status IN ('READY', 'CHARGING')
        """,
        Map.of("booking", booking.id().value()));
  }
}
