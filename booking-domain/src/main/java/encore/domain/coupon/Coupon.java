package encore.domain.coupon;

import static encore.domain.shared.Invariant.require;

import encore.domain.shared.Money;
import java.time.Instant;

/**
 * A campaign: what it takes off, for how long, and of how many each user can have one.
 *
 * @param minimum below this price it cannot be used
 */
public record Coupon(
    CouponId id,
    String name,
    Discount discount,
    Money minimum,
    Validity validity,
    CouponWindow window,
    Stock stock,
    boolean active,
    IssueMode issueMode) {

  public static final int NAME_MAX = 100;
  public static final long WON_MAX = 100_000_000;

  /** So many, and how many of them were handed out. */
  public record Stock(long total, long issued) {
    public static final long TOTAL_MAX = 10_000_000;

    public Stock {
      require(total >= 1 && total <= TOTAL_MAX, "there is one, and not too many of them");
      require(issued >= 0 && issued <= total, "nothing is handed out twice");
    }

    public long remaining() {
      return total - issued;
    }
  }

  public CouponStatus status(Instant now) {
    if (!active) {
      return CouponStatus.INACTIVE;
    }
    if (now.isBefore(window.opensAt())) {
      return CouponStatus.UPCOMING;
    }
    if (!now.isBefore(window.closesAt())) {
      return CouponStatus.CLOSED;
    }
    return stock.remaining() == 0 ? CouponStatus.SOLD_OUT : CouponStatus.OPEN;
  }

  /** Whether the house may give one away: it need not wait until everybody may have one. */
  public boolean canBeGiven(Instant now) {
    return active && now.isBefore(validity.endFor(now));
  }

  /** Whether this one of it can be used for something at this price. */
  public CouponVerdict judge(UserCoupon one, Money price, Instant now) {
    return switch (one.at(now)) {
      case UserCoupon.Usable usable -> judge(usable, price, now);
      case UserCoupon.Reserved _ -> refused(CouponObstacle.RESERVED);
      case UserCoupon.Used _ -> refused(CouponObstacle.USED);
      case UserCoupon.Expired _ -> refused(CouponObstacle.EXPIRED);
      case UserCoupon.Revoked _ -> refused(CouponObstacle.REVOKED);
    };
  }

  private CouponVerdict judge(UserCoupon.Usable usable, Money price, Instant now) {
    if (!active) {
      return refused(CouponObstacle.INACTIVE);
    }
    if (now.isBefore(window.opensAt())) {
      return refused(CouponObstacle.NOT_YET);
    }
    var off = discount.of(price);
    return price.compareTo(minimum) < 0 || off.equals(Money.ZERO)
        ? refused(CouponObstacle.MINIMUM)
        : new CouponVerdict.Usable(usable, off);
  }

  private static CouponVerdict refused(CouponObstacle why) {
    return new CouponVerdict.Refused(why);
  }
}
