package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.PRICE;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.CancelPayment;
import encore.application.payment.OpenPayment;
import encore.application.payment.OpenPayment.Outcome.CouponRefused;
import encore.application.payment.OpenPayment.Outcome.ExistsAlready;
import encore.application.payment.OpenPayment.Outcome.Opened;
import encore.domain.booking.Booking;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.persistence.coupon.Mint;
import encore.persistence.support.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once want the same coupon, or have it back. */
class CouponRushIT {

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
  void ofTwoPaymentsAtOnceOneGetsIt() throws Exception {
    for (int round = 0; round < 10; round++) {
      var one = house.held(900_000, 1);
      var other = house.another(one.buyer(), 1);
      var coupon = given(one);

      var results = race(2, n -> () -> open(n == 0 ? one : other, PayMethod.POINT, coupon));

      assertThat(results).filteredOn(Opened.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(CouponRefused.class::isInstance)
          .containsExactly(new CouponRefused(CouponObstacle.RESERVED));
      assertThat(house.available(one.buyer())).as("of the other nothing").isEqualTo(900_000 - LESS);
    }
  }

  @Test
  void ofAHundredWhoOpenOneTakesIt() throws Exception {
    var one = house.held(900_000, 1);
    var other = house.another(one.buyer(), 1);
    var coupon = given(one);

    var results = race(100, n -> () -> open(n % 2 == 0 ? one : other, PayMethod.CARD, coupon));

    assertThat(results).filteredOn(Opened.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(ExistsAlready.class::isInstance)
        .as("who wants it for the same hold is told of its payment")
        .hasSize(49);
    assertThat(results).filteredOn(CouponRefused.class::isInstance).hasSize(50);
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED");
  }

  @Test
  void fiftyWhoCancelGiveItBackOnce() throws Exception {
    house.office.letClockRun();
    var held = house.held(300_000, 1);
    var coupon = given(held);
    var payment = opened(held, PayMethod.POINT, coupon);
    house.complete(held, payment);

    var results = race(50, _ -> () -> house.cancel(held, payment));

    assertThat(results).hasOnlyElementsOfType(CancelPayment.Outcome.GivenBack.class);
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "USED", "USABLE");
    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
  }

  @Test
  void completeAndCancelAndAnotherPaymentLeaveItInOnePlace() throws Exception {
    house.office.letClockRun();
    for (int round = 0; round < 15; round++) {
      var held = house.held(900_000, 1);
      var another = house.another(held.buyer(), 1);
      var coupon = given(held);
      var payment = opened(held, PayMethod.POINT, coupon);

      race(
          3,
          n ->
              switch (n) {
                case 0 -> () -> house.complete(held, payment);
                case 1 -> () -> house.cancel(held, payment);
                default -> () -> open(another, PayMethod.POINT, coupon);
              });

      assertThat(house.findings()).isEmpty();
      assertThat(house.payment(payment)).isNotInstanceOf(Payment.Ready.class);
    }
    assertThat(DATABASE.deadlocks()).isZero();
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
