package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.PRICE;
import static encore.persistence.payment.PayOffice.TTL;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CompletePayment.Outcome;
import encore.application.payment.SettlePayment;
import encore.domain.booking.Booking;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A gateway that is slow, silent, wrong or late; no money without seats, no seats without money.
 */
class PayingByCardIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant END = NOON.plus(TTL);

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
  void theGatewayIsAskedBetweenTwoTransactions() {
    var hall = house.office.hall();
    var held = house.held(hall, 0, 1, 2);
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.whileCharging =
        () -> {
          assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
          assertThat(house.payment(payment)).isInstanceOf(Payment.Charging.class);
          assertThat(house.complete(held, payment)).isInstanceOf(Outcome.Pending.class);
        };

    assertThat(house.complete(held, payment)).isInstanceOf(Outcome.Paid.class);

    assertThat(house.booking(held)).isEqualTo(new Booking.Confirmed(held, NOON));
    assertThat(house.gateway.kept(payment)).isEqualTo(2 * PRICE);
    assertThat(house.ledger.taken).containsEntry(payment, 1);
    assertThat(house.passesUsed).hasValue(1);
    house.audit(hall);
  }

  @Test
  void aDeclinedCardLeavesTheHold() {
    var held = house.held(0, 1);
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.refuses = true;

    for (int time = 1; time <= 2; time++) {
      assertThat(house.complete(held, payment))
          .isEqualTo(new Outcome.Declined("insufficient_funds"));
    }

    assertThat(house.booking(held)).isInstanceOf(Booking.Held.class);
    assertThat(house.payment(payment)).isInstanceOf(Payment.Declined.class);
    house.gateway.refuses = false;
    house.paid(held, PayMethod.CARD);
  }

  @Test
  void silenceIsNoAnswerAndTheJobAsksLater() {
    var held = house.held(0, 1);
    var payment = silent(held);

    assertThat(house.payments.takeDue(10)).doesNotContain(payment);
    house.office.setClock(NOON.plusSeconds(30));
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);
    house.desk.settleDue().settle();

    assertThat(house.payment(payment)).isInstanceOf(Payment.Completed.class);
    assertThat(house.booking(held)).isInstanceOf(Booking.Confirmed.class);
    assertThat(house.gateway.kept(payment)).isEqualTo(PRICE);
  }

  @Test
  void whoGetsNoAnswerIsAskedLaterEachTime() {
    var held = house.held(0, 1);
    var payment = silent(held);
    long waited = 30;
    for (long wait : new long[] {30, 60, 120}) {
      house.office.setClock(NOON.plusSeconds(waited));
      assertThat(house.payments.takeDue(100)).contains(payment);
      house.office.setClock(NOON.plusSeconds(waited + wait - 1));
      assertThat(house.payments.takeDue(100)).doesNotContain(payment);
      waited += wait;
    }
    house.gateway.says = (id, amount) -> new Charged.NeverAsked();
    assertThat(house.desk.settle().settle(payment)).isEqualTo(SettlePayment.Outcome.SETTLED);
  }

  @Test
  void whatWasNeverChargedMakesRoomForAnother() {
    var held = house.held(0, 1);
    var payment = silent(held);
    house.gateway.says = (id, amount) -> new Charged.NeverAsked();

    assertThat(house.desk.settle().settle(payment)).isEqualTo(SettlePayment.Outcome.SETTLED);

    assertThat(house.payment(payment))
        .isInstanceOfSatisfying(
            Payment.Lapsed.class, p -> assertThat(p.why()).isEqualTo(PaymentEnd.NEVER_CHARGED));
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);
    house.paid(held, PayMethod.CARD);
  }

  @Test
  void moneyThatComesLateBuysTheSameSeatsIfNobodyHasThem() {
    var hall = house.office.hall();
    var held = house.held(hall, 0, 1, 2);
    var payment = silent(held);
    house.office.setClock(END.plusSeconds(1));
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);

    house.desk.settle().settle(payment);

    var paid = (Payment.Completed) house.payment(payment);
    assertThat(paid.terms().booking()).isNotEqualTo(held.id());
    var again =
        new Booking.Terms(paid.terms().booking(), held.schedule(), held.buyer(), held.seats());
    assertThat(house.booking(again)).isEqualTo(new Booking.Confirmed(again, END.plusSeconds(1)));
    assertThat(house.booking(held)).isInstanceOf(Booking.Expired.class);
    house.audit(hall);
  }

  @Test
  void moneyThatComesTooLateGoesBackOnceAndTheBuyerIsToldWhy() throws Exception {
    var hall = house.office.hall();
    var held = house.held(hall, 0, 1, 2);
    var payment = silent(held);
    house.office.setClock(END);
    assertThat(house.office.claims().claim(claim(aBuyer(), hall, 2)))
        .isInstanceOf(Claim.Result.Won.class);
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);

    race(8, _ -> () -> house.desk.settle().settle(payment));

    assertThat(house.payment(payment))
        .isInstanceOfSatisfying(
            Payment.Refunded.class, p -> assertThat(p.why()).isEqualTo(PaymentEnd.HOLD_ENDED));
    assertThat(house.gateway.kept(payment)).isZero();
    assertThat(house.ledger.taken).containsEntry(payment, 1);
    assertThat(house.ledger.given).containsEntry(payment, 1);
    house.audit(hall);
  }

  @Test
  void whoHasBoughtEnoughMeanwhileHasHisMoneyBack() {
    var hall = house.office.hall();
    var held = house.held(hall, 0, 1, 2);
    var payment = silent(held);
    house.office.setClock(END);
    assertThat(house.office.claims().claim(claim(held.buyer(), hall, 5, 6, 7)))
        .isInstanceOf(Claim.Result.Won.class);
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);

    house.desk.settle().settle(payment);

    assertThat(house.payment(payment)).isInstanceOf(Payment.Refunded.class);
    house.audit(hall);
  }

  @Test
  void whoLetGoWhileHisCardWasChargedHasHisMoneyBack() {
    var held = house.held(0, 1);
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.whileCharging = () -> house.office.holds().release(held.id(), held.buyer());

    assertThat(house.complete(held, payment)).isInstanceOf(Outcome.GoesBack.class);

    house.desk.settleDue().settle();
    assertThat(house.payment(payment)).isInstanceOf(Payment.Refunded.class);
    assertThat(house.gateway.kept(payment)).isZero();
  }

  @Test
  void anotherAmountIsNeverTakenForOurs() {
    var held = house.held(0, 1);
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", new Money(1));

    assertThat(house.complete(held, payment)).isInstanceOf(Outcome.GoesBack.class);

    assertThat(house.booking(held)).isInstanceOf(Booking.Held.class);
    assertThat(house.ledger.alarms).hasValue(1);
    house.desk.settleDue().settle();
    assertThat(house.payment(payment))
        .isInstanceOfSatisfying(
            Payment.Refunded.class, p -> assertThat(p.amount()).isEqualTo(new Money(1)));
  }

  @Test
  void aRefundIsAskedForUntilItIsDone() {
    var held = house.held(0, 1);
    var payment = house.paid(held, PayMethod.CARD);
    house.gateway.cannotRefund = true;
    house.cancel(held, payment);
    house.desk.settleDue().settle();
    assertThat(house.payment(payment)).isInstanceOf(Payment.Refunding.class);

    house.gateway.cannotRefund = false;
    house.office.setClock(NOON.plusSeconds(31));
    house.desk.settleDue().settle();

    assertThat(house.payment(payment)).isInstanceOf(Payment.Refunded.class);
    assertThat(house.gateway.refundsAsked()).isEqualTo(2);
    assertThat(house.ledger.given).containsEntry(payment, 1);
  }

  @Test
  void whatNobodyHasHeardOfIsNoPayment() {
    assertThat(house.desk.settle().settle(new PaymentId(UUID.randomUUID())))
        .isEqualTo(SettlePayment.Outcome.NO_SUCH_PAYMENT);
  }

  /** The gateway was asked, and has not said anything. */
  private PaymentId silent(Booking.Terms held) {
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.says = (id, amount) -> new Charged.Unknown("no answer");
    assertThat(house.complete(held, payment)).isInstanceOf(Outcome.Pending.class);
    return payment;
  }
}
