package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.PRICE;
import static encore.persistence.payment.PayOffice.TTL;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.payment.CancelPayment;
import encore.application.payment.CompletePayment;
import encore.application.payment.OpenPayment;
import encore.application.payment.OpenPayment.Outcome.ExistsAlready;
import encore.application.payment.OpenPayment.Outcome.Opened;
import encore.domain.booking.Booking;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.testing.Buyers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a hold to a confirmed booking, by points, and what stops it. */
class PayingByPointsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PayOffice house = new PayOffice(DATABASE);

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  @Test
  void aHoldIsPaidForAndItsSeatsAreTheBuyers() {
    var hall = house.office.hall();
    var held = house.held(hall, 300_000, 1, 2);

    var payment = house.opened(held, PayMethod.POINT);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
    assertThat(house.available(held.buyer())).isEqualTo(300_000 - 2 * PRICE);

    var paid = (CompletePayment.Outcome.Paid) house.complete(held, payment);
    assertThat(paid.before()).contains(new Money(300_000));
    assertThat(paid.after()).contains(new Money(20_000));
    assertThat(paid.booking()).isEqualTo(new Booking.Confirmed(held, NOON));
    assertThat(house.booking(held)).isEqualTo(paid.booking());
    assertThat(house.payment(payment)).isEqualTo(paid.payment());
    assertThat(house.passesUsed).hasValue(1);
    house.audit(hall);
  }

  @Test
  void whoHasTooLittleIsToldHowMuchAndNothingIsKept() {
    var held = house.held(100_000, 1);

    assertThat(house.open(held, PayMethod.POINT))
        .isEqualTo(new OpenPayment.Outcome.NotEnough(new Money(PRICE), new Money(100_000)));

    assertThat(house.available(held.buyer())).isEqualTo(100_000);
    assertThat(house.payments.liveFor(held.id())).isEmpty();
  }

  @Test
  void oneAtATimePaysForAHold() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);

    assertThat(house.open(held, PayMethod.CARD)).isEqualTo(new ExistsAlready(payment));
    assertThat(house.cancel(held, payment)).isInstanceOf(CancelPayment.Outcome.Withdrawn.class);
    assertThat(house.available(held.buyer())).isEqualTo(300_000);
    assertThat(house.open(held, PayMethod.CARD)).isInstanceOf(Opened.class);
  }

  @Test
  void ofManyWhoOpenAtOnceOneDoes() throws Exception {
    var held = house.held(300_000, 1);

    var results = race(20, _ -> () -> house.open(held, PayMethod.POINT));

    assertThat(results).filteredOn(Opened.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(ExistsAlready.class::isInstance).hasSize(19);
    assertThat(house.available(held.buyer())).isEqualTo(300_000 - PRICE);
  }

  @Test
  void ofAHundredWhoCompleteOneDoesAndItIsTakenOnce() throws Exception {
    house.office.letClockRun();
    var hall = house.office.hall();
    var held = house.held(hall, 300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);

    var results = race(100, _ -> () -> house.complete(held, payment));

    assertThat(results).filteredOn(CompletePayment.Outcome.Paid.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(CompletePayment.Outcome.PaidBefore.class::isInstance)
        .hasSize(99);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000 - PRICE);
    assertThat(house.passesUsed).hasValue(1);
    house.audit(hall);
  }

  @Test
  void aHoldThatHasEndedIsNotPaidFor() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    house.office.setClock(NOON.plus(TTL));

    assertThat(house.complete(held, payment))
        .isEqualTo(new CompletePayment.Outcome.HoldEnded(NOON.plus(TTL)));
    assertThat(house.open(held, PayMethod.POINT))
        .isEqualTo(new OpenPayment.Outcome.HoldEnded(NOON.plus(TTL)));
    assertThat(house.available(held.buyer())).isEqualTo(300_000);
    assertThat(house.payment(payment))
        .isInstanceOfSatisfying(
            Payment.Lapsed.class, p -> assertThat(p.why()).isEqualTo(PaymentEnd.HOLD_ENDED));
  }

  @Test
  void whoseHoldEndsWhileHeWaitsForHisWalletIsToldSo() {
    var held = house.held(300_000, 1);
    house.turns.meanwhile = () -> house.office.setClock(NOON.plus(TTL));

    assertThat(house.open(held, PayMethod.POINT))
        .isEqualTo(new OpenPayment.Outcome.HoldEnded(NOON.plus(TTL)));
    assertThat(house.available(held.buyer())).isEqualTo(300_000);
    assertThat(house.payments.liveFor(held.id())).isEmpty();
  }

  @Test
  void whoGotMoreTimePaysWithinIt() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    house.office.holds().extend(held.id(), held.buyer(), Buyers.POLICY);
    house.office.setClock(NOON.plus(TTL).plusSeconds(1));

    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000 - PRICE);
  }

  @Test
  void whenAStepFailsNothingIsLeftOfTheOthers() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    house.usePass =
        (_, _) -> {
          throw new IllegalStateException("the last step");
        };

    assertThatThrownBy(() -> house.complete(held, payment)).hasMessage("the last step");

    assertThat(house.booking(held)).isInstanceOf(Booking.Held.class);
    assertThat(house.payment(payment)).isInstanceOf(Payment.Ready.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
    assertThat(house.available(held.buyer())).isEqualTo(300_000 - PRICE);
  }

  @Test
  void itIsPartOfATransactionAroundIt() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);

    assertThatThrownBy(() -> house.database.inOne(() -> thrownAfter(held, payment)))
        .hasMessage("around");
    assertThat(house.booking(held)).isInstanceOf(Booking.Held.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);

    assertThat(house.database.inOne(() -> house.complete(held, payment)))
        .isInstanceOf(CompletePayment.Outcome.Paid.class);
  }

  private CompletePayment.Outcome thrownAfter(Booking.Terms held, PaymentId payment) {
    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    throw new IllegalStateException("around");
  }

  @Test
  void strangersNeitherPayNorCancel() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    var stranger = aBuyer();

    assertThat(
            house
                .desk
                .complete()
                .complete(new CompletePayment.Command(stranger, payment, Optional.empty())))
        .isEqualTo(new CompletePayment.Outcome.NoSuchPayment());
    assertThat(house.desk.cancel().cancel(new CancelPayment.Command(stranger, payment, "")))
        .isEqualTo(new CancelPayment.Outcome.NoSuchPayment());
    var his = new Booking.Terms(held.id(), held.schedule(), stranger, held.seats());
    assertThat(house.open(his, PayMethod.POINT)).isEqualTo(new OpenPayment.Outcome.NoSuchBooking());
    assertThat(house.complete(held, new PaymentId(UUID.randomUUID())))
        .isEqualTo(new CompletePayment.Outcome.NoSuchPayment());
  }

  @Test
  void completeAndReleaseOfTheHoldNeverBothHappen() throws Exception {
    house.office.letClockRun();
    for (int round = 0; round < 20; round++) {
      var hall = house.office.hall();
      var held = house.held(hall, 300_000, 1, 2);
      var payment = house.opened(held, PayMethod.POINT);

      race(
          3,
          n ->
              switch (n) {
                case 0 -> () -> house.complete(held, payment);
                case 1 -> () -> house.office.holds().release(held.id(), held.buyer());
                default -> () -> house.cancel(held, payment);
              });

      boolean paid = house.payment(payment) instanceof Payment.Completed;
      assertThat(house.booking(held) instanceof Booking.Confirmed).isEqualTo(paid);
      assertThat(house.balance(held.buyer())).isEqualTo(paid ? 300_000 - 2 * PRICE : 300_000);
      house.audit(hall);
    }
  }

  @Test
  void paymentsOfHoldsThatEndedAreTidied() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    house.office.setClock(NOON.plus(TTL).plusSeconds(10));

    assertThat(house.payments.tidyLapsed(500)).isPositive();
    assertThat(
            house.count(
                "SELECT count(*) FROM payment WHERE id = :id AND status = 'LAPSED'",
                Map.of("id", payment.value())))
        .isOne();
  }
}
