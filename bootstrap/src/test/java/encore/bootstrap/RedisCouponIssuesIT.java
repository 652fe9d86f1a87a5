package encore.bootstrap;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.CouponIssues.Result.Issued;
import encore.application.coupon.CouponIssues.Result.IssuedBefore;
import encore.application.coupon.CouponIssues.Result.SoldOut;
import encore.application.coupon.CouponViews;
import encore.application.coupon.EditCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.coupon.PostgresBooth;
import encore.persistence.support.TestDatabase;
import encore.redis.testing.RedisServer;
import encore.testing.Busy;
import encore.testing.CouponBooth;
import encore.testing.CouponRushContract;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis repeats what the books have said, and is never the one who says it. */
class RedisCouponIssuesIT extends CouponRushContract {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisHints REDIS =
      new RedisHints(RedisServer.forThisBuild().url(), Map.of());

  @Override
  protected CouponBooth booth() {
    return over(REDIS);
  }

  private static PostgresBooth over(RedisHints redis) {
    return new PostgresBooth(
        DATABASE,
        (db, books) -> redis.coupons().hintBefore(db.conditionalUpdate(), books),
        redis.coupons().changes());
  }

  @Test
  void whatTheBooksHaveSaidIsRepeatedByRedis() {
    var coupon = booth().campaign(2).coupon().id();
    var anna = aBuyer();
    var hers = ((Issued) take(booth(), coupon, anna)).coupon().terms().id();
    take(booth(), coupon, aBuyer());
    double before = REDIS.count("hinted");

    assertThat(take(booth(), coupon, anna)).isEqualTo(new IssuedBefore(hers));
    assertThat(take(booth(), coupon, aBuyer())).isEqualTo(new SoldOut());

    assertThat(REDIS.count("hinted") - before).as("nobody asked in vain").isEqualTo(2);
  }

  @Test
  void whatIsRaisedUnheardOfIsFoundByALook() {
    var booth = booth();
    var coupon = booth.campaign(1).coupon().id();
    take(booth, coupon, aBuyer());
    assertThat(take(booth, coupon, aBuyer())).isEqualTo(new SoldOut());

    new PostgresBooth(DATABASE, (db, _) -> db.conditionalUpdate(), _ -> {}).edit(coupon, total(2));

    Await.until(
        "somebody gets it",
        Duration.ofSeconds(5),
        () -> take(booth, coupon, aBuyer()) instanceof Issued);
  }

  @Test
  void whatRedisHasForgottenTheBooksSayAgain() {
    var coupon = booth().campaign(2).coupon().id();
    var anna = aBuyer();
    take(booth(), coupon, anna);
    REDIS.forgetEverything();

    assertThat(take(booth(), coupon, anna)).isInstanceOf(IssuedBefore.class);
    assertThat(take(booth(), coupon, aBuyer())).isInstanceOf(Issued.class);
    assertThat(take(booth(), coupon, aBuyer())).isEqualTo(new SoldOut());
  }

  @Test
  void withoutRedisEverybodyGoesOn(@TempDir Path directory) {
    var server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    try (var redis = new RedisHints(server.url(), Map.of())) {
      var booth = over(redis);
      var coupon = booth.campaign(2).coupon().id();
      assertThat(take(booth, coupon, aBuyer())).isInstanceOf(Issued.class);
      server.stop();

      assertThat(take(booth, coupon, aBuyer())).isInstanceOf(Issued.class);
      assertThat(take(booth, coupon, aBuyer())).isEqualTo(new SoldOut());
      assertThat(redis.count("bypassed")).isEqualTo(2);
    }
  }

  /** Who looks for those who come later has his coupon, whatever becomes of the look. */
  @Test
  void aLookThatFindsNoConnectionTakesNobodysCouponBack() {
    var booth =
        new PostgresBooth(
            DATABASE,
            (db, books) ->
                REDIS
                    .coupons()
                    .hintBefore(
                        db.conditionalUpdate(), Busy.at("coupon", CouponViews.class, books)),
            REDIS.coupons().changes());
    var coupon = booth.campaign(2).coupon().id();

    assertThat(take(booth, coupon, aBuyer())).isInstanceOf(Issued.class);
  }

  private static Result take(CouponBooth booth, CouponId coupon, UserId user) {
    return booth.issues().take(coupon, user, new UserCouponId(UUID.randomUUID()));
  }

  private static EditCoupon.Change total(long total) {
    return new EditCoupon.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(total),
        Optional.empty(),
        Optional.empty());
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
