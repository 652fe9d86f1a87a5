package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.PRICE;
import static encore.persistence.payment.PayOffice.TTL;
import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.payment.CancelPayment;
import encore.application.payment.CompletePayment;
import encore.application.payment.OpenPayment;
import encore.application.payment.OpenPayment.Outcome.CouponRefused;
import encore.application.payment.OpenPayment.Outcome.Opened;
import encore.domain.booking.Booking;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.Discount;
import encore.domain.coupon.UserCouponId;
import encore.domain.coupon.Validity;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.payment.Receipt;
import encore.domain.shared.Money;
import encore.persistence.coupon.Mint;
import encore.persistence.support.TestDatabase;
import encore.testing.Buyers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coupon goes along with a payment by points: used once, and back with the money. */
class CouponAtTheTillIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final long LESS = PRICE - PRICE / 10;

  private final PayOffice house = new PayOffice(DATABASE);
  private final Mint mint = new Mint(house.database);

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  @Test
  void aCouponTakesItsShareAndComesBackWithTheMoney() {
    var held = house.held(300_000, 1);
    var coupon = given(held);

    var payment = opened(held, PayMethod.POINT, coupon);
    assertThat(house.available(held.buyer())).isEqualTo(300_000 - LESS);
    assertThat(house.payment(payment).terms().price().amount()).isEqualTo(new Money(PRICE));
    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000 - LESS);
    assertThat(house.complete(held, payment))
        .isInstanceOf(CompletePayment.Outcome.PaidBefore.class);

    for (int time = 0; time < 2; time++) {
      house.cancel(held, payment);
      assertThat(house.payment(payment))
          .isInstanceOfSatisfying(
              Payment.Refunded.class, p -> assertThat(p.amount()).isEqualTo(new Money(LESS)));
    }
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "USED", "USABLE");
    var again = house.another(held.buyer(), 1);
    house.complete(again, opened(again, PayMethod.POINT, coupon));
  }

  @Test
  void whatLapsedIsAsGoodAsUsableAndNobodyHadToNotice() {
    var held = house.held(300_000, 1);
    var coupon = given(held);
    var payment = opened(held, PayMethod.POINT, coupon);
    house.office.setClock(NOON.plus(TTL));
    var another = house.another(held.buyer(), 1);

    var second = opened(another, PayMethod.POINT, coupon);

    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.HoldEnded.class);
    assertThat(house.complete(another, second)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "RESERVED", "USED");
  }

  @Test
  void whoGotMoreTimePaysWhatHeWasTold() {
    var held = house.held(300_000, 1);
    var coupon = given(held);
    var payment = opened(held, PayMethod.POINT, coupon);
    house.office.holds().extend(held.id(), held.buyer(), Buyers.POLICY);
    house.office.setClock(NOON.plus(TTL).plusSeconds(1));

    assertThat(house.complete(held, payment)).isInstanceOf(CompletePayment.Outcome.Paid.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000 - LESS);
  }

  @Test
  void unlessAnotherPaymentHasItSince() {
    var held = house.held(900_000, 1);
    var coupon = given(held);
    var payment = opened(held, PayMethod.POINT, coupon);
    house.office.holds().extend(held.id(), held.buyer(), Buyers.POLICY);
    house.office.setClock(NOON.plus(TTL).plusSeconds(1));
    var another = house.another(held.buyer(), 1);
    var second = opened(another, PayMethod.POINT, coupon);

    for (int time = 0; time < 2; time++) {
      assertThat(house.complete(held, payment)).isEqualTo(new CompletePayment.Outcome.CouponGone());
      house.complete(another, second);
    }

    assertThat(house.booking(held)).isInstanceOf(Booking.Held.class);
    assertThat(house.balance(held.buyer())).isEqualTo(900_000 - LESS);
    house.cancel(held, payment);
    assertThat(mint.moves(coupon)).endsWith("USED");
    house.paid(held, PayMethod.POINT);
  }

  @Test
  void whatCostsNothingAnyMoreNeedsNoCardAndComesBackAsNothing() {
    var held = house.held(0, 1);
    var coupon =
        mint.given(
            mint.coupon(new Discount.Amount(new Money(200_000)), 0, new Validity.Days(1), 1),
            held.buyer());
    var payment = opened(held, PayMethod.CARD, coupon);

    var paid = (CompletePayment.Outcome.Paid) house.complete(held, payment);

    assertThat(paid.payment().receipt()).isEqualTo(new Receipt.Free());
    assertThat(house.gateway.kept(payment)).isZero();
    assertThat(house.cancel(held, payment)).isInstanceOf(CancelPayment.Outcome.GivenBack.class);
    assertThat(mint.moves(coupon)).endsWith("USED", "USABLE");
  }

  @Test
  void whoCannotUseItIsToldWhyAndNothingIsKept() {
    var held = house.held(300_000, 1);
    var dear = mint.coupon(tenth(), PRICE + 1, new Validity.Days(1), 9);
    assertRefused(held, mint.given(dear, held.buyer()), CouponObstacle.MINIMUM);
    var stopped = mint.tenth(9);
    var one = mint.given(stopped, held.buyer());
    mint.edit(stopped, Mint.stopped());
    assertRefused(held, one, CouponObstacle.INACTIVE);
    var short_ = mint.coupon(tenth(), 0, new Validity.Until(NOON.plusSeconds(1)), 9);
    var over = mint.given(short_, held.buyer());
    house.office.setClock(NOON.plusSeconds(1));
    assertRefused(held, over, CouponObstacle.EXPIRED);

    assertThat(open(held, PayMethod.POINT, mint.given(mint.tenth(1), aBuyer())))
        .isEqualTo(new OpenPayment.Outcome.NoSuchCoupon());
    assertThat(house.available(held.buyer())).isEqualTo(300_000);
    assertThat(house.payments.liveFor(held.id())).isEmpty();
  }

  @Test
  void whoCannotPayKeepsHisCoupon() {
    var held = house.held(LESS - 1, 1);
    var coupon = given(held);
    assertThat(open(held, PayMethod.POINT, coupon))
        .isEqualTo(new OpenPayment.Outcome.NotEnough(new Money(LESS), new Money(LESS - 1)));
    assertThat(mint.moves(coupon)).containsExactly("USABLE");
  }

  @Test
  void whenAStepFailsTheCouponIsAsItWas() {
    var held = house.held(300_000, 1);
    var coupon = given(held);
    var payment = opened(held, PayMethod.POINT, coupon);
    house.usePass =
        (_, _) -> {
          throw new IllegalStateException("the last step");
        };

    assertThatThrownBy(() -> house.complete(held, payment)).hasMessage("the last step");

    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED");
  }

  private void assertRefused(Booking.Terms held, UserCouponId coupon, CouponObstacle why) {
    assertThat(open(held, PayMethod.POINT, coupon)).isEqualTo(new CouponRefused(why));
  }

  private static Discount tenth() {
    return new Discount.Percent(10, Optional.empty());
  }

  private UserCouponId given(Booking.Terms held) {
    return mint.given(mint.tenth(1), held.buyer());
  }

  private OpenPayment.Outcome open(Booking.Terms held, PayMethod by, UserCouponId coupon) {
    return house.open(held, by, Optional.of(coupon));
  }

  private PaymentId opened(Booking.Terms held, PayMethod by, UserCouponId coupon) {
    return ((Opened) open(held, by, coupon)).payment().terms().id();
  }
}
