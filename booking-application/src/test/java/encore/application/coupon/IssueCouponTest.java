package encore.application.coupon;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.IssueCoupon.Outcome.Contended;
import encore.application.coupon.IssueCoupon.Outcome.Issued;
import encore.application.coupon.IssueCoupon.Outcome.SoldOut;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who is told without being asked for, and who is served before. */
class IssueCouponTest {

  private static final CouponId COUPON = new CouponId(new UUID(0, 1));
  private static final CouponId OTHER = new CouponId(new UUID(0, 2));

  private final SoldOutLatch latch = new SoldOutLatch();
  private final List<Set<CouponId>> looks = new ArrayList<>();
  private Supplier<Result> books = Result.SoldOut::new;
  private int asked;
  private int served;

  private final IssueCoupon issueCoupon =
      new IssueCouponService(
          new CouponIssues() {
            @Override
            public Result give(CouponId coupon, UserId user, UserCouponId as) {
              throw new AssertionError("the house gives nothing here");
            }

            @Override
            public Result take(CouponId coupon, UserId user, UserCouponId as) {
              asked++;
              return books.get();
            }
          },
          _ -> ++served,
          latch,
          UUID::randomUUID);

  @Test
  void onceTheBooksHaveSaidSoldOutNobodyAsksThemAgain() {
    assertThat(issue(COUPON)).isEqualTo(new SoldOut());
    assertThat(issue(COUPON)).isEqualTo(new SoldOut());
    assertThat(asked).isOne();

    issue(OTHER);
    assertThat(asked).as("of another one they are asked").isEqualTo(2);
  }

  @Test
  void anEditHereOpensItAtOnce() {
    issue(COUPON);
    latch.changed(COUPON);
    books = IssueCouponTest::issued;

    assertThat(issue(COUPON)).isInstanceOf(Issued.class);
  }

  @Test
  void whatTheBooksSaidBeforeAnEditClosesNothingAfterIt() {
    books =
        () -> {
          latch.changed(COUPON);
          return new Result.SoldOut();
        };
    issue(COUPON);
    issue(COUPON);

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void whatOthersHaveRaisedIsSeenByTheNextLookAtThoseThatWereSoldOut() {
    var look = new LookAtSoldOutCouponsService(this::onlyTheOther, latch);
    assertThat(look.look()).isZero();
    assertThat(looks).as("there is nothing to look at").isEmpty();

    issue(COUPON);
    issue(OTHER);
    assertThat(look.look()).isOne();

    assertThat(looks).containsExactly(Set.of(COUPON, OTHER));
    assertThat(latch.isSoldOut(COUPON)).isFalse();
    assertThat(latch.isSoldOut(OTHER)).isTrue();
  }

  @Test
  void whoIsBehindServesThoseBeforeHimAndComesAgain() {
    books = () -> asked < 3 ? new Result.Behind() : issued();

    assertThat(issue(COUPON)).isInstanceOf(Issued.class);
    assertThat(served).isEqualTo(2);
  }

  @Test
  void butNotForEver() {
    books = Result.Behind::new;

    assertThat(issue(COUPON)).isEqualTo(new Contended());
    assertThat(asked).isEqualTo(5);
  }

  private Set<CouponId> onlyTheOther(Set<CouponId> among) {
    looks.add(Set.copyOf(among));
    return Set.of(OTHER);
  }

  private IssueCoupon.Outcome issue(CouponId coupon) {
    return issueCoupon.issue(new IssueCoupon.Command(aBuyer(), coupon, Optional.empty()));
  }

  private static Result issued() {
    return new Result.Issued(
        new UserCoupon.Usable(
            new UserCoupon.Terms(
                new UserCouponId(UUID.randomUUID()),
                COUPON,
                aBuyer(),
                1,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1))));
  }
}
