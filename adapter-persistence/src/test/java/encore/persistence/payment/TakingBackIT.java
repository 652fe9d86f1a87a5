package encore.persistence.payment;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.CancelBooking;
import encore.domain.booking.Booking;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The house takes a booking back, whatever was paid for it. */
class TakingBackIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PayOffice house = new PayOffice(DATABASE);

  @BeforeEach
  void noon() {
    house.office.setClock(PayOffice.NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  @Test
  void whoTakesBackTwiceHearsOfTheRefundTwice() {
    var held = house.held(300_000, 1);
    house.paid(held, PayMethod.POINT);

    var first = takeBack(held);

    assertThat(first).isInstanceOf(CancelBooking.Outcome.Refunded.class).isEqualTo(takeBack(held));
    assertThat(acts(held)).isOne();
  }

  /** Else the payment would stand for a booking that is gone. */
  @Test
  void whatCostNothingEndsWithItsPayment() {
    var held = house.held(0, 1);
    makeFree(held);
    var payment = house.paid(held, PayMethod.POINT);

    assertThat(takeBack(held)).isInstanceOf(CancelBooking.Outcome.Refunded.class);

    var refunded = (Payment.Refunded) house.payment(payment);
    assertThat(refunded.why()).isEqualTo(PaymentEnd.CANCELLED_BY_HOUSE);
    assertThat(refunded.amount()).isEqualTo(Money.ZERO);
    assertThat(house.booking(held)).isInstanceOf(Booking.Cancelled.class);
    assertThat(acts(held)).isOne();
  }

  @Test
  void aHoldGoesWithWhatWasSetAsideForIt() {
    var held = house.held(300_000, 1);
    var payment = house.opened(held, PayMethod.POINT);

    assertThat(takeBack(held)).isInstanceOf(CancelBooking.Outcome.Cancelled.class);

    assertThat(house.payment(payment)).isInstanceOf(Payment.Lapsed.class);
    assertThat(house.available(held.buyer())).isEqualTo(300_000);
  }

  private CancelBooking.Outcome takeBack(Booking.Terms booking) {
    return house
        .desk
        .takeBack()
        .cancel(new CancelBooking.Command(aBuyer(), booking.id(), "the roof leaks"));
  }

  private void makeFree(Booking.Terms booking) {
    house
        .database
        .sql()
        .sql("UPDATE booking_seat SET price = 0 WHERE booking_id = :booking")
        .param("booking", booking.id().value())
        .update();
  }

  private long acts(Booking.Terms booking) {
    return house.count(
        "SELECT count(*) FROM audit_entry WHERE subject = :subject",
        Map.of("subject", "booking/" + booking.id().value()));
  }
}
