package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.CouponIssues.Result.Behind;
import encore.application.coupon.CouponIssues.Result.Issued;
import encore.application.coupon.CouponIssues.Result.IssuedBefore;
import encore.application.coupon.CouponIssues.Result.NoSuchCoupon;
import encore.application.coupon.CouponIssues.Result.NotActive;
import encore.application.coupon.CouponIssues.Result.NotOpen;
import encore.application.coupon.CouponIssues.Result.SoldOut;
import encore.application.coupon.EditCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way of handing out coupons promises to one. */
public abstract class CouponTakingContract {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  protected abstract CouponBooth booth();

  @BeforeEach
  void noon() {
    booth().setClock(NOON);
  }

  @Test
  void whoTakesOneHasItUnderHisNameFromThenOn() {
    var coupon = booth().campaign(2).coupon().id();
    var as = new UserCouponId(UUID.randomUUID());
    var anna = aBuyer();

    var terms = ((Issued) booth().issues().take(coupon, anna, as)).coupon().terms();

    assertThat(terms.id()).isEqualTo(as);
    assertThat(terms.coupon()).isEqualTo(coupon);
    assertThat(terms.owner()).isEqualTo(anna);
    assertThat(terms.number()).isOne();
    assertThat(terms.issuedAt()).isEqualTo(NOON);
    assertThat(terms.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    assertThat(take(coupon, anna)).isEqualTo(new IssuedBefore(as));
    assertThat(booth().places(coupon)).containsExactly(new CouponBooth.Place(anna, 1));
  }

  @Test
  void itCanBeHadFromTheOpeningOnAndAtTheClosingNoMore() {
    var campaign = booth().campaign(5).coupon();
    var window = campaign.window();
    var closed = new NotOpen(window.opensAt(), window.closesAt());

    booth().setClock(window.opensAt().minusMillis(1));
    assertThat(take(campaign.id(), aBuyer())).isEqualTo(closed);
    booth().setClock(window.opensAt());
    assertThat(take(campaign.id(), aBuyer())).isInstanceOf(Issued.class);
    booth().setClock(window.closesAt().minusMillis(1));
    assertThat(take(campaign.id(), aBuyer())).isInstanceOf(Issued.class);
    booth().setClock(window.closesAt());
    assertThat(take(campaign.id(), aBuyer())).isEqualTo(closed);
    assertThat(booth().places(campaign.id())).hasSize(2);
  }

  @Test
  void whoWaitsForTheLockUntilTheClosingGoesAway() throws Exception {
    var campaign = booth().campaign(5).coupon();

    var result =
        booth()
            .waitingForTheLock(
                campaign.id(),
                () -> take(campaign.id(), aBuyer()),
                () -> booth().setClock(campaign.window().closesAt()));

    assertThat(result).isInstanceOf(NotOpen.class);
    assertThat(booth().places(campaign.id())).isEmpty();
  }

  @Test
  void whatIsStoppedOrUnknownIsNotHandedOut() {
    var coupon = booth().campaign(5).coupon().id();
    booth().edit(coupon, change(Optional.empty(), Optional.of(false)));

    assertThat(take(coupon, aBuyer())).isEqualTo(new NotActive());
    assertThat(take(new CouponId(UUID.randomUUID()), aBuyer())).isEqualTo(new NoSuchCoupon());
  }

  @Test
  void whenMoreAreMadeTheNumbersGoOn() {
    var coupon = booth().campaign(1).coupon().id();
    assertThat(take(coupon, aBuyer())).isInstanceOf(Issued.class);
    assertThat(take(coupon, aBuyer())).isEqualTo(new SoldOut());

    booth().edit(coupon, change(Optional.of(2L), Optional.empty()));

    assertThat(((Issued) take(coupon, aBuyer())).coupon().terms().number()).isEqualTo(2);
    assertThat(take(coupon, aBuyer())).isEqualTo(new SoldOut());
  }

  @Test
  void nobodyOvertakesWhoWasPromisedAnAnswer() {
    var coupon = booth().campaign(3).coupon().id();
    var anna = aBuyer();
    var ben = aBuyer();
    booth().promise(coupon, anna);

    assertThat(take(coupon, ben)).isEqualTo(new Behind());
    assertThat(take(coupon, anna)).as("she waits herself").isEqualTo(new Behind());
    assertThat(booth().places(coupon)).isEmpty();

    assertThat(booth().serve(coupon)).isOne();
    assertThat(take(coupon, ben)).isInstanceOf(Issued.class);
    assertThat(take(coupon, anna)).isInstanceOf(IssuedBefore.class);
    assertThat(booth().places(coupon))
        .containsExactly(new CouponBooth.Place(anna, 1), new CouponBooth.Place(ben, 2));
  }

  @Test
  void whereNoneIsLeftNobodyHasToWaitForThoseBeforeHim() {
    var coupon = booth().campaign(1).coupon().id();
    take(coupon, aBuyer());
    booth().promise(coupon, aBuyer());

    assertThat(take(coupon, aBuyer())).isEqualTo(new SoldOut());
  }

  private Result take(CouponId coupon, UserId user) {
    return booth().issues().take(coupon, user, new UserCouponId(UUID.randomUUID()));
  }

  private static EditCoupon.Change change(Optional<Long> total, Optional<Boolean> active) {
    return new EditCoupon.Change(
        Optional.empty(), Optional.empty(), Optional.empty(), total, active, Optional.empty());
  }
}
