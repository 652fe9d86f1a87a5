package encore.redis.coupon;

import encore.application.shared.Unavailable;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.redis.support.RedisScripts;
import encore.redis.support.Script;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What the books have said about campaigns, for all instances: how many there are and were handed
 * out, and who has one. Nothing stands here that they did not say, and it may all be lost.
 */
final class CouponHints {

  private static final Script ASK = Script.named("askCoupon");
  private static final Script TELL = Script.named("tellCoupon");
  private static final Script TELL_COUNT = Script.named("tellCouponCount");
  private static final Script FORGET = Script.named("forgetCoupon");
  private static final String NO_NUMBER = "0";

  private final RedisScripts scripts;
  private final RedisCouponProperties limits;

  CouponHints(RedisScripts scripts, RedisCouponProperties limits) {
    this.scripts = scripts;
    this.limits = limits;
  }

  sealed interface Answer {
    record Has(UserCouponId coupon) implements Answer {}

    record SoldOut() implements Answer {}

    /** Nothing speaks against it. Redis was asked at this time of its own. */
    record Pass(String asked) implements Answer {}

    /** The same, and it is time that somebody looks into the books. */
    record Look(String asked) implements Answer {}

    record Away() implements Answer {}
  }

  Answer askCoupon(CouponId coupon, UserId user) {
    try {
      return read(scripts.ask(ASK, Keys.of(coupon, user), millis(limits.trust()), kept()));
    } catch (Unavailable
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ClassCastException _) {
      // Away, or somebody else's data under our keys: no reason to fail, there is a decider to ask.
      return new Answer.Away();
    }
  }

  private static Answer read(List<Object> told) {
    var word = text(told, 0);
    return switch (word) {
      case "HAS" -> new Answer.Has(new UserCouponId(UUID.fromString(text(told, 1))));
      case "SOLD_OUT" -> new Answer.SoldOut();
      case "PASS" -> new Answer.Pass(text(told, 1));
      case "LOOK" -> new Answer.Look(text(told, 1));
      default -> throw new IllegalArgumentException("not a word of ours: " + word);
    };
  }

  /** Of one that was handed out a moment ago. */
  void tellIssued(CouponId coupon, UserId user, UserCouponId one, long number) {
    run(TELL, Keys.of(coupon, user), one.value().toString(), Long.toString(number), kept());
  }

  void tellHas(CouponId coupon, UserId user, UserCouponId one) {
    run(TELL, Keys.of(coupon, user), one.value().toString(), NO_NUMBER, kept());
  }

  void tellCount(CouponId coupon, Coupon.Stock stock, String asked) {
    run(
        TELL_COUNT,
        List.of(Keys.count(coupon)),
        asked,
        Long.toString(stock.total()),
        Long.toString(stock.issued()),
        kept());
  }

  void forget(CouponId coupon) {
    run(FORGET, List.of(Keys.count(coupon)));
  }

  /** Waited for: who asks for another one at once is to hear of the first. */
  private void run(Script script, List<String> keys, String... args) {
    try {
      scripts.ask(script, keys, args);
    } catch (Unavailable _) {
      // What is not known is asked of the books, and a count is believed for a moment only.
    }
  }

  private String kept() {
    return millis(limits.keep());
  }

  private static String text(List<Object> told, int index) {
    return (String) told.get(index);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
