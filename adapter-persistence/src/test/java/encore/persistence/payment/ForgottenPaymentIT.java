package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CompletePayment;
import encore.application.payment.OpenPayment.Outcome.Opened;
import encore.domain.booking.Booking;
import encore.domain.coupon.UserCouponId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.PaymentId;
import encore.persistence.coupon.Mint;
import encore.persistence.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who clears payments away by hand leaves no coupon behind that waits for one of them. */
class ForgottenPaymentIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PayOffice house = new PayOffice(DATABASE);
  private final Mint mint = new Mint(house.database);

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @Test
  void whatWaitedForItIsUsableAgain() {
    var held = house.held(300_000, 1);
    var coupon = mint.given(mint.tenth(1), held.buyer());

    forget(opened(held, PayMethod.POINT, coupon));

    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "USABLE");
    assertThat(ofCoupons()).isEmpty();
    house.paid(house.another(held.buyer(), 1), PayMethod.CARD, coupon);
  }

  @Test
  void evenIfAGatewayWasAsked() {
    var held = house.held(0, 1);
    var coupon = mint.given(mint.tenth(1), held.buyer());
    var payment = opened(held, PayMethod.CARD, coupon);
    house.gateway.says = (_, _) -> new Charged.Unknown("no answer");
    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.Pending.class);

    forget(payment);

    assertThat(mint.moves(coupon)).endsWith("RESERVED", "RESERVED", "USABLE");
    assertThat(ofCoupons()).isEmpty();
  }

  @Test
  void whatWasUsedStaysUsedAndBreaksNoPromise() {
    var held = house.held(300_000, 1);
    var coupon = mint.given(mint.tenth(1), held.buyer());

    forget(house.paid(held, PayMethod.POINT, coupon));

    assertThat(mint.moves(coupon)).endsWith("USED");
    assertThat(ofCoupons()).isEmpty();
  }

  private PaymentId opened(Booking.Terms held, PayMethod by, UserCouponId coupon) {
    return ((Opened) house.open(held, by, Optional.of(coupon))).payment().terms().id();
  }

  private List<String> ofCoupons() {
    return house.findings().stream().filter(finding -> finding.startsWith("C")).toList();
  }

  private void forget(PaymentId payment) {
    house
        .database
        .sql()
        .sql("DELETE FROM public.payment WHERE id = :id")
        .param("id", payment.value())
        .update();
  }
}
