package encore.application.coupon;

import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueMode;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** An administrator changes a campaign; what it promises to those who have one stays. */
public interface EditCoupon {

  Outcome edit(Command command);

  /**
   * The wish.
   *
   * @param seen the version the administrator had in mind
   */
  record Command(UserId actor, CouponId coupon, long seen, Change change) {}

  /** What is not named stays as it is. */
  record Change(
      Optional<String> name,
      Optional<Instant> opensAt,
      Optional<Instant> closesAt,
      Optional<Long> total,
      Optional<Boolean> active,
      Optional<IssueMode> issueMode) {}

  sealed interface Outcome {
    record Edited(FiledCoupon coupon) implements Outcome {}

    /** Nothing was changed: so many were handed out by now. */
    record BelowIssued(long issued) implements Outcome {}

    /** Nothing was changed: it would close before it opens, which is then. */
    record NeverOpen(Instant opensAt) implements Outcome {}

    /** Somebody else has edited it since. */
    record Stale() implements Outcome {}

    record NoSuchCoupon() implements Outcome {}
  }
}
