package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.PRICE;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Refunds.Result;
import encore.application.payment.CancelPayment;
import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was paid comes back with its seats, once, and not for ever. */
class GivingBackIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  /** The show of a test hall begins in a day; until two hours before it one may give back. */
  private static final Instant DEADLINE = PayOffice.NOON.plus(Duration.ofHours(22));

  private final PayOffice house = new PayOffice(DATABASE);

  @BeforeEach
  void now() {
    house.office.setClock(PayOffice.NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  @Test
  void pointsAndSeatsComeBackTogether() {
    var hall = house.office.hall();
    var held = house.held(hall, 300_000, 1, 2);
    var payment = house.paid(held, PayMethod.POINT);
    house.office.setClock(DEADLINE.minusMillis(1));

    var back = (CancelPayment.Outcome.GivenBack) house.cancel(held, payment);

    var refunded = (Payment.Refunded) back.payment();
    assertThat(refunded.why()).isEqualTo(PaymentEnd.CANCELLED_BY_BUYER);
    assertThat(refunded.balanceAfter()).contains(new Money(300_000));
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
    assertThat(house.booking(held)).isInstanceOf(Booking.Cancelled.class);
    assertThat(house.office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Available.class);
  }

  @Test
  void ofFiftyWhoCancelOneGivesBack() throws Exception {
    var held = house.held(300_000, 1);
    var payment = house.paid(held, PayMethod.POINT);

    var results = race(50, _ -> () -> house.cancel(held, payment));

    assertThat(results).allMatch(CancelPayment.Outcome.GivenBack.class::isInstance);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
  }

  @Test
  void shortlyBeforeTheShowABuyerKeepsWhatHeHas() {
    var held = house.held(300_000, 1);
    var payment = house.paid(held, PayMethod.POINT);
    house.office.setClock(DEADLINE);

    assertThat(house.cancel(held, payment)).isEqualTo(new CancelPayment.Outcome.TooLate(DEADLINE));
    assertThat(house.desk.refunds().giveBack(held.id(), held.buyer(), ""))
        .isEqualTo(new Result.TooLate(DEADLINE));

    assertThat(house.booking(held)).isInstanceOf(Booking.Confirmed.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000 - PRICE);
  }

  @Test
  void theHouseGivesBackWheneverItLikesAndItIsWrittenDown() {
    var hall = house.office.hall();
    var held = house.held(hall, 300_000, 1);
    house.paid(held, PayMethod.POINT);
    var admin = aBuyer();

    var result = house.desk.refunds().takeBack(held.id(), admin, "the roof leaks");
    var again = house.desk.refunds().takeBack(held.id(), admin, "the roof leaks");

    assertThat(result).isEqualTo(again).isInstanceOf(Result.Done.class);
    assertThat(((Result.Done) result).balanceAfter()).contains(new Money(300_000));
    assertThat(
            house.count(
                "SELECT count(*) FROM audit_entry WHERE actor_id = :admin AND subject = :subject",
                Map.of("admin", admin.value(), "subject", "booking/" + held.id().value())))
        .isOne();
    house.audit(hall);
  }

  @Test
  void lettingGoOfAHoldLetsGoOfWhatWasSetAside() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);
    house.office.holds().release(held.id(), held.buyer());

    house.desk.refunds().callOff(held.id());

    assertThat(house.available(held.buyer())).isEqualTo(300_000);
    assertThat(house.payment(payment)).isInstanceOf(Payment.Lapsed.class);
  }

  @Test
  void nothingComesBackOfWhatNobodyPaidFor() {
    var held = house.held(300_000, 1);
    house.opened(held, PayMethod.POINT);

    assertThat(house.desk.refunds().giveBack(held.id(), held.buyer(), ""))
        .isEqualTo(new Result.NotPaid());
    assertThat(house.desk.refunds().giveBack(held.id(), aBuyer(), ""))
        .isEqualTo(new Result.NotPaid());
    assertThat(house.booking(held)).isInstanceOf(Booking.Held.class);
  }

  @Test
  void theSchemaRefusesASecondPaymentAndAWayBackFromARefund() {
    var held = house.held(300_000, 1);
    var payment = house.paid(held, PayMethod.POINT);

    assertThatThrownBy(() ->
            update(
                """
                INSERT INTO payment (id, booking_id, buyer_id, method, amount, status, created_at,
                                     expires_at, paid_amount, completed_at, card_receipt)
                SELECT gen_random_uuid(), booking_id, buyer_id, 'CARD', amount, 'COMPLETED',
                       created_at, expires_at, amount, completed_at, 'ch'
                  FROM payment
                 WHERE id = '%s'
                """
                    .formatted(payment.value())))
        .hasMessageContaining("payment_one_completed_for_a_booking");
    house.cancel(held, payment);
    assertThatThrownBy(() ->
            update(
                "UPDATE payment SET refund_amount = refund_amount WHERE id = '%s'"
                    .formatted(payment.value())))
        .hasMessageContaining("cannot go from REFUNDED to REFUNDED");
  }

  @Test
  void whoChecksFromOutsideFindsPaymentsAndForgetsThem() {
    var held = house.held(300_000, 1);
    house.paid(held, PayMethod.POINT);
    assertThat(
            house.count(
                "SELECT count(*) FROM (SELECT booking_id FROM public.payment"
                    + " WHERE status = 'COMPLETED' GROUP BY booking_id HAVING COUNT(*) > 1) d",
                Map.of()))
        .isZero();

    update("DELETE FROM public.payment WHERE created_at > '2000-01-01'");
    update("DELETE FROM public.booking WHERE created_at > '2000-01-01'");

    assertThat(house.payments.paidFor(held.id())).isEqualTo(Optional.empty());
  }

  private void update(String sql) {
    house.database.sql().sql(sql).update();
  }
}
