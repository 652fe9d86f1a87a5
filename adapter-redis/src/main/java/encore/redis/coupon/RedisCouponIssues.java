package encore.redis.coupon;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.coupon.CouponViews;
import encore.application.shared.Unavailable;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.redis.coupon.CouponHints.Answer;
import io.micrometer.core.instrument.Counter;

/**
 * {@link CouponStrategy#REDIS}: whom the books would refuse, by what they have said, is told so by
 * Redis. Yes is the decider's word, and every no was one of the books.
 */
final class RedisCouponIssues implements CouponIssues {

  private final CouponHints hints;
  private final CouponIssues decider;
  private final CouponViews books;
  private final Counter hinted;
  private final Counter bypassed;

  RedisCouponIssues(
      CouponHints hints,
      CouponIssues decider,
      CouponViews books,
      Counter hinted,
      Counter bypassed) {
    this.hints = hints;
    this.decider = decider;
    this.books = books;
    this.hinted = hinted;
    this.bypassed = bypassed;
  }

  /** The books count it, and whoever looks sees it. */
  @Override
  public Result give(CouponId coupon, UserId user, UserCouponId as) {
    return decider.give(coupon, user, as);
  }

  @Override
  public Result take(CouponId coupon, UserId user, UserCouponId as) {
    return switch (hints.askCoupon(coupon, user)) {
      case Answer.Has(var one) -> hinted(new Result.IssuedBefore(one));
      case Answer.SoldOut() -> hinted(new Result.SoldOut());
      case Answer.Pass(var asked) -> {
        var result = decided(coupon, user, as);
        if (result instanceof Result.SoldOut) {
          // Others came in between, or Redis has lost something: now it is known.
          look(coupon, asked);
        }
        yield result;
      }
      case Answer.Look(var asked) -> {
        var result = decided(coupon, user, as);
        look(coupon, asked);
        yield result;
      }
      case Answer.Away() -> {
        bypassed.increment();
        yield decider.take(coupon, user, as);
      }
    };
  }

  private Result hinted(Result result) {
    hinted.increment();
    return result;
  }

  /** Told after the commit, and only then: a hint of what may be rolled back would be a lie. */
  private Result decided(CouponId coupon, UserId user, UserCouponId as) {
    var result = decider.take(coupon, user, as);
    switch (result) {
      case Result.Issued(var one) ->
          hints.tellIssued(coupon, user, one.terms().id(), one.terms().number());
      case Result.IssuedBefore(var one) -> hints.tellHas(coupon, user, one);
      case Result.SoldOut _,
          Result.NotActive _,
          Result.NotOpen _,
          Result.Behind _,
          Result.Contended _,
          Result.NoSuchCoupon _ -> {}
    }
    return result;
  }

  /** A hint for those who come later; who looks for them has his own answer already. */
  private void look(CouponId coupon, String asked) {
    try {
      books
          .coupon(coupon)
          .ifPresent(filed -> hints.tellCount(coupon, filed.coupon().stock(), asked));
    } catch (Unavailable e) {
      // The next one looks.
    }
  }
}
