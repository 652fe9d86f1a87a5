package encore.domain.coupon;

import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one user has of a campaign.
 *
 * <pre>
 *   Usable → Reserved          a payment takes it along, until its hold ends
 *   Reserved → Reserved        kept without an end: nobody knows whether it was paid
 *   Reserved → Used → Usable   paid, and perhaps given back
 *   Reserved → Usable          not paid; or the time was up, which nobody has to write down
 *   Usable → Expired           by time
 *   Usable → Revoked           the house takes it away
 * </pre>
 */
public sealed interface UserCoupon {

  Terms terms();

  /**
   * What never changes.
   *
   * @param number in its campaign, from 1 and without a gap
   */
  record Terms(
      UserCouponId id,
      CouponId coupon,
      UserId owner,
      long number,
      Instant issuedAt,
      Instant expiresAt) {}

  /** As it stands at this instant. */
  default UserCoupon at(Instant now) {
    return this;
  }

  /** Nobody pays with it. */
  record Usable(Terms terms) implements UserCoupon {

    @Override
    public UserCoupon at(Instant now) {
      return now.isBefore(terms.expiresAt()) ? this : new Expired(terms);
    }

    public Reserved reserve(CouponUse use, Instant until) {
      return new Reserved(terms, use, Optional.of(until));
    }

    public Revoked revoke(Instant now) {
      return new Revoked(terms, now);
    }
  }

  /** A payment takes it along; without an end, as long as nobody knows whether it was paid. */
  record Reserved(Terms terms, CouponUse use, Optional<Instant> until) implements UserCoupon {

    @Override
    public UserCoupon at(Instant now) {
      boolean isOver = until.isPresent() && !now.isBefore(until.get());
      return isOver ? new Usable(terms).at(now) : this;
    }

    public Reserved keep() {
      return new Reserved(terms, use, Optional.empty());
    }

    /** Also past its time: what nobody else has taken is still there. */
    public Used spend(Instant now) {
      return new Used(terms, use, now);
    }

    public Usable release() {
      return new Usable(terms);
    }
  }

  record Used(Terms terms, CouponUse use, Instant usedAt) implements UserCoupon {
    /** Not longer good than it was. */
    public Usable giveBack() {
      return new Usable(terms);
    }
  }

  record Expired(Terms terms) implements UserCoupon {}

  record Revoked(Terms terms, Instant revokedAt) implements UserCoupon {}
}
