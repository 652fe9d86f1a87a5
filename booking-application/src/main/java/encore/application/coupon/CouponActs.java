package encore.application.coupon;

import encore.application.audit.Act;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.Discount;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.Validity;
import encore.domain.identity.UserId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit trail says about coupons: all of what is new, else the changes. */
final class CouponActs {

  private CouponActs() {}

  static Act created(UserId actor, Coupon coupon) {
    return new Act(actor, "COUPON_CREATED", subject(coupon), words(coupon));
  }

  static Act edited(UserId actor, Coupon was, Coupon is) {
    var before = words(was);
    var changes = new LinkedHashMap<String, String>();
    words(is)
        .forEach((name, after) -> {
          var former = before.getOrDefault(name, "");
          if (!former.equals(after)) {
            changes.put(name, former + " -> " + after);
          }
        });
    return new Act(actor, "COUPON_EDITED", subject(is), changes);
  }

  static Act granted(UserId actor, UserCoupon.Terms given) {
    return new Act(actor, "COUPON_GRANTED", subject(given), words(given));
  }

  static Act revoked(UserId actor, UserCoupon.Terms taken, String reason) {
    var words = words(taken);
    words.put("reason", reason);
    return new Act(actor, "COUPON_REVOKED", subject(taken), words);
  }

  private static String subject(Coupon coupon) {
    return "coupon/" + coupon.id().value();
  }

  private static String subject(UserCoupon.Terms terms) {
    return "coupon/" + terms.coupon().value();
  }

  private static Map<String, String> words(UserCoupon.Terms terms) {
    var words = new LinkedHashMap<String, String>();
    words.put("userCoupon", terms.id().value().toString());
    words.put("user", terms.owner().value().toString());
    words.put("number", Long.toString(terms.number()));
    return words;
  }

  private static Map<String, String> words(Coupon coupon) {
    var words = new LinkedHashMap<String, String>();
    words.put("name", coupon.name());
    words.put("discount", words(coupon.discount()));
    words.put("minimum", Long.toString(coupon.minimum().won()));
    words.put("validity", words(coupon.validity()));
    words.put("opensAt", coupon.window().opensAt().toString());
    words.put("closesAt", coupon.window().closesAt().toString());
    words.put("totalQuantity", Long.toString(coupon.stock().total()));
    words.put("active", Boolean.toString(coupon.active()));
    words.put("issueMode", coupon.issueMode().name());
    return words;
  }

  private static String words(Discount discount) {
    return switch (discount) {
      case Discount.Amount(var off) -> off.won() + " won";
      case Discount.Percent(var percent, var most) ->
          percent + "%" + most.map(won -> ", at most " + won.won() + " won").orElse("");
    };
  }

  private static String words(Validity validity) {
    return switch (validity) {
      case Validity.Until(var end) -> "until " + end;
      case Validity.Days(var days) -> days + " days";
    };
  }
}
