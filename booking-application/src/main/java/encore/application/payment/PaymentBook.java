package encore.application.payment;

import encore.application.coupon.JudgeCoupon;
import encore.application.coupon.SpendCoupon;
import encore.application.payment.Payments.Locked;
import encore.application.payment.Payments.Opening;
import encore.application.shared.Part;
import encore.domain.booking.BookingId;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.CouponVerdict;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.domain.payment.Price;
import encore.domain.shared.Money;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The payments together with the coupons that they take along: whoever moves a payment cannot
 * forget its coupon. In the order of locks what is done here comes after the wallet, but for {@link
 * #open} and {@link #lock}, which come first.
 */
@Part
final class PaymentBook {

  private final Payments payments;
  private final JudgeCoupon judgeCoupon;
  private final SpendCoupon coupons;

  PaymentBook(Payments payments, JudgeCoupon judgeCoupon, SpendCoupon coupons) {
    this.payments = payments;
    this.judgeCoupon = judgeCoupon;
    this.coupons = coupons;
  }

  /** What is to be paid, as it looks: what it is reckoned from never changes. */
  Pricing price(Money amount, Optional<UserCouponId> coupon, UserId buyer) {
    return coupon
        .map(named ->
            judgeCoupon
                .judge(named, buyer, amount)
                .map(verdict -> priced(amount, named, verdict))
                .orElseGet(Pricing.NoSuchCoupon::new))
        .orElseGet(() -> new Pricing.Priced(Price.of(amount)));
  }

  private static Pricing priced(Money amount, UserCouponId coupon, CouponVerdict verdict) {
    return switch (verdict) {
      case CouponVerdict.Usable(var _, var discount) ->
          new Pricing.Priced(Price.of(amount).less(discount, coupon));
      case CouponVerdict.Refused(var why) -> new Pricing.Refused(why);
    };
  }

  Opening open(Payment.Ready ready) {
    return payments.open(ready);
  }

  /** The coupon of a payment that was opened, until its hold ends. */
  Pricing takeAlong(Payment.Ready ready) {
    var terms = ready.terms();
    var price = terms.price();
    if (price.coupon().isEmpty()) {
      return new Pricing.Priced(price);
    }
    var wish =
        new SpendCoupon.Wish(
            price.coupon().get(), terms.buyer(), use(terms), price.amount(), terms.until());
    return switch (coupons.reserve(wish)) {
      case SpendCoupon.Outcome.Reserved _ -> new Pricing.Priced(price);
      case SpendCoupon.Outcome.Refused(var why) -> new Pricing.Refused(why);
      case SpendCoupon.Outcome.NoSuchCoupon() -> new Pricing.NoSuchCoupon();
    };
  }

  Optional<PaymentId> liveFor(BookingId booking) {
    return payments.liveFor(booking);
  }

  Optional<Locked> lock(PaymentId payment) {
    return payments.lock(payment);
  }

  /** False: another payment has its coupon by now; nothing is written, nor may be. */
  boolean charge(Payment.Charging next) {
    return moved(next, coupons::keep);
  }

  /** False as above; never of one that was charged. */
  boolean complete(Payment.Completed next) {
    return moved(next, coupons::spend);
  }

  /** No money moved, or it goes back; its coupon is its buyer's again, once. */
  void end(Payment next) {
    giveBack(next.terms());
    payments.save(next);
  }

  /** The same with what somebody said about it. */
  void end(Payment next, String reason) {
    giveBack(next.terms());
    payments.save(next, reason);
  }

  private boolean moved(Payment next, BiPredicate<UserCouponId, CouponUse> along) {
    var terms = next.terms();
    if (!terms.price().coupon().map(coupon -> along.test(coupon, use(terms))).orElse(true)) {
      return false;
    }
    payments.save(next);
    return true;
  }

  private void giveBack(Payment.Terms terms) {
    terms.price().coupon().ifPresent(coupon -> coupons.giveBack(coupon, use(terms)));
  }

  private static CouponUse use(Payment.Terms terms) {
    return new CouponUse(terms.id().value());
  }

  sealed interface Pricing {
    record Priced(Price price) implements Pricing {}

    record Refused(CouponObstacle why) implements Pricing {}

    record NoSuchCoupon() implements Pricing {}
  }
}
