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
import encore.application.payment.OpenPayment;
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

/** A coupon goes along with a card, of which nobody knows for a while whether it has paid. */
class CouponByCardIT {

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
  void aCardIsChargedTheRestAndHasTheRestBack() {
    var held = house.held(0, 1);
    var coupon = given(held);
    var payment = opened(held, coupon);

    assertThat(house.complete(held, payment)).isInstanceOf(Outcome.Paid.class);
    assertThat(house.gateway.kept(payment)).isEqualTo(LESS);

    house.cancel(held, payment);
    assertThat(mint.moves(coupon)).as("back before the card is").endsWith("USED", "USABLE");
    house.desk.settleDue().settle();
    assertThat(house.payment(payment)).isInstanceOf(Payment.Refunded.class);
    assertThat(house.gateway.kept(payment)).isZero();
    assertThat(mint.moves(coupon)).hasSize(5);
  }

  @Test
  void aDeclinedCardLetsGoOfIt() {
    var held = house.held(0, 1);
    var coupon = given(held);
    house.gateway.refuses = true;
    assertThat(house.complete(held, opened(held, coupon))).isInstanceOf(Outcome.Declined.class);

    house.gateway.refuses = false;
    assertThat(house.complete(held, opened(held, coupon))).isInstanceOf(Outcome.Paid.class);
  }

  @Test
  void asLongAsNobodyKnowsItIsKeptAlsoPastTheHold() {
    var held = house.held(0, 1);
    var coupon = given(held);
    var payment = silent(held, coupon);
    house.office.setClock(NOON.plus(TTL).plusSeconds(60));
    var another = house.another(held.buyer(), 1);

    assertThat(house.open(another, PayMethod.CARD, Optional.of(coupon)))
        .isEqualTo(new OpenPayment.Outcome.CouponRefused(CouponObstacle.RESERVED));

    house.gateway.says = (id, amount) -> new Charged.NeverAsked();
    house.desk.settle().settle(payment);
    assertThat(house.payment(payment)).isInstanceOf(Payment.Lapsed.class);
    opened(another, coupon);
  }

  @Test
  void moneyThatComesLateAndBuysTheSeatsAgainHasUsedIt() {
    var held = house.held(0, 1);
    var coupon = given(held);
    var payment = silent(held, coupon);
    house.office.setClock(NOON.plus(TTL).plusSeconds(1));
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);

    house.desk.settle().settle(payment);

    var paid = (Payment.Completed) house.payment(payment);
    assertThat(paid.terms().booking()).isNotEqualTo(held.id());
    assertThat(paid.terms().payable().won()).isEqualTo(LESS);
    assertThat(mint.moves(coupon)).endsWith("USED");
  }

  @Test
  void moneyThatComesTooLateGivesItBackOnceHoweverManyHearOfIt() throws Exception {
    var hall = house.office.hall();
    var held = house.held(hall, 0, 1);
    var coupon = given(held);
    var payment = silent(held, coupon);
    house.office.setClock(NOON.plus(TTL));
    assertThat(house.office.claims().claim(claim(aBuyer(), hall, 1)))
        .isInstanceOf(Claim.Result.Won.class);
    house.gateway.says = (id, amount) -> new Charged.Approved("ch", amount);

    race(8, _ -> () -> house.desk.settle().settle(payment));

    assertThat(house.payment(payment)).isInstanceOf(Payment.Refunded.class);
    assertThat(house.gateway.kept(payment)).isZero();
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "RESERVED", "USABLE");
  }

  @Test
  void theHouseGivesItBackToo() {
    var held = house.held(0, 1);
    var coupon = given(held);
    house.complete(held, opened(held, coupon));

    house.desk.refunds().takeBack(held.id(), aBuyer(), "the roof leaks");

    assertThat(mint.moves(coupon)).endsWith("USED", "USABLE");
  }

  @Test
  void oneThatRanOutMeanwhileComesBackAsItIs() {
    var held = house.held(0, 1);
    var coupon = given(held);
    var payment = opened(held, coupon);
    house.complete(held, payment);
    house.office.setClock(NOON.plus(Mint.aMonth()));

    house.desk.refunds().takeBack(held.id(), aBuyer(), "the roof leaks");

    var another = house.another(held.buyer(), 1);
    assertThat(house.open(another, PayMethod.CARD, Optional.of(coupon)))
        .isEqualTo(new OpenPayment.Outcome.CouponRefused(CouponObstacle.EXPIRED));
  }

  private UserCouponId given(Booking.Terms held) {
    return mint.given(mint.tenth(1), held.buyer());
  }

  private PaymentId opened(Booking.Terms held, UserCouponId coupon) {
    var opened = house.open(held, PayMethod.CARD, Optional.of(coupon));
    return ((OpenPayment.Outcome.Opened) opened).payment().terms().id();
  }

  private PaymentId silent(Booking.Terms held, UserCouponId coupon) {
    var payment = opened(held, coupon);
    house.gateway.says = (id, amount) -> new Charged.Unknown("no answer");
    assertThat(house.complete(held, payment)).isInstanceOf(Outcome.Pending.class);
    return payment;
  }
}
