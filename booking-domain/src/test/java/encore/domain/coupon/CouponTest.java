package encore.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouponTest {

  private static final Instant OPENS = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant CLOSES = OPENS.plus(Duration.ofDays(1));
  private static final Instant LATER = OPENS.plus(Duration.ofHours(1));
  private static final Money PRICE = new Money(100_000);
  private static final CouponUse USE = new CouponUse(new UUID(0, 1));

  private final UserCoupon.Usable one =
      new UserCoupon.Usable(
          new UserCoupon.Terms(
              new UserCouponId(new UUID(0, 2)),
              new CouponId(new UUID(0, 3)),
              new UserId(new UUID(0, 4)),
              1,
              OPENS,
              OPENS.plus(Duration.ofDays(2))));

  private static Coupon coupon(long issued, boolean active) {
    return new Coupon(
        new CouponId(new UUID(0, 3)),
        "Early birds",
        new Discount.Percent(10, Optional.empty()),
        new Money(50_000),
        new Validity.Days(2),
        new CouponWindow(OPENS, CLOSES),
        new Coupon.Stock(2, issued),
        active,
        IssueMode.SYNC);
  }

  @Test
  void itOpensAndClosesAtTheVeryInstant() {
    var coupon = coupon(0, true);
    assertThat(coupon.status(OPENS.minusNanos(1))).isEqualTo(CouponStatus.UPCOMING);
    assertThat(coupon.status(OPENS)).isEqualTo(CouponStatus.OPEN);
    assertThat(coupon.status(CLOSES.minusNanos(1))).isEqualTo(CouponStatus.OPEN);
    assertThat(coupon.status(CLOSES)).isEqualTo(CouponStatus.CLOSED);
    assertThat(coupon(2, true).status(OPENS)).isEqualTo(CouponStatus.SOLD_OUT);
    assertThat(coupon(2, false).status(OPENS)).isEqualTo(CouponStatus.INACTIVE);
  }

  @Test
  void whoCanUseItIsToldWhatItTakesOff() {
    assertThat(coupon(1, true).judge(one, PRICE, LATER))
        .isEqualTo(new CouponVerdict.Usable(one, new Money(10_000)));
  }

  @Test
  void whoCannotIsToldWhy() {
    assertRefused(coupon(1, false), one, PRICE, LATER, CouponObstacle.INACTIVE);
    assertRefused(coupon(1, true), one, PRICE, OPENS.minusNanos(1), CouponObstacle.NOT_YET);
    assertRefused(coupon(1, true), one, new Money(49_999), LATER, CouponObstacle.MINIMUM);
    assertRefused(coupon(1, true), one, PRICE, one.terms().expiresAt(), CouponObstacle.EXPIRED);
    var reserved = one.reserve(USE, CLOSES);
    assertRefused(coupon(1, true), reserved, PRICE, LATER, CouponObstacle.RESERVED);
    assertRefused(coupon(1, true), reserved.spend(LATER), PRICE, LATER, CouponObstacle.USED);
    assertRefused(coupon(1, true), one.revoke(LATER), PRICE, LATER, CouponObstacle.REVOKED);
  }

  private static void assertRefused(
      Coupon coupon, UserCoupon one, Money price, Instant now, CouponObstacle why) {
    assertThat(coupon.judge(one, price, now)).isEqualTo(new CouponVerdict.Refused(why));
  }

  @Test
  void nothingIsUsedUpForNothing() {
    var coupon =
        new Coupon(
            one.terms().coupon(),
            "One in a hundred",
            new Discount.Percent(1, Optional.empty()),
            Money.ZERO,
            new Validity.Until(CLOSES),
            new CouponWindow(OPENS, CLOSES),
            new Coupon.Stock(1, 1),
            true,
            IssueMode.SYNC);
    assertRefused(coupon, one, new Money(99), LATER, CouponObstacle.MINIMUM);
    assertThat(coupon.judge(one, new Money(100), LATER))
        .isEqualTo(new CouponVerdict.Usable(one, new Money(1)));
  }

  @Test
  void aReservationEndsAtThatVeryInstantAndNobodyWritesItDown() {
    var reserved = one.reserve(USE, LATER);
    assertThat(reserved.at(LATER.minusNanos(1))).isEqualTo(reserved);
    assertThat(reserved.at(LATER)).isEqualTo(one);
    assertThat(reserved.keep().at(Instant.MAX)).isEqualTo(reserved.keep());
    assertThat(reserved.at(one.terms().expiresAt())).isInstanceOf(UserCoupon.Expired.class);
  }

  @Test
  void theHouseNeedNotWaitButGivesNothingThatIsOver() {
    assertThat(coupon(0, true).canBeGiven(OPENS.minusSeconds(1))).isTrue();
    assertThat(coupon(0, false).canBeGiven(LATER)).isFalse();
    var over = new Validity.Until(CLOSES).endFor(LATER);
    assertThat(over).isEqualTo(CLOSES);
    assertThat(new Validity.Days(2).endFor(OPENS)).isEqualTo(one.terms().expiresAt());
  }

  @Test
  void noMoreAreHandedOutThanThereAre() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Coupon.Stock(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Coupon.Stock(0, 0));
    assertThat(new Coupon.Stock(450, 120).remaining()).isEqualTo(330);
  }
}
