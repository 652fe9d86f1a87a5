package encore.persistence.coupon;

import encore.application.coupon.CouponChanges;
import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponViews;
import encore.application.coupon.EditCoupon;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.testing.CouponBooth;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Coupons over a real PostgreSQL, handed out by the strategy under test. */
public final class PostgresBooth implements CouponBooth {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final TestDatabase test;
  private final Mint mint;
  private final CouponIssues issues;
  private final CouponChanges changes;

  public PostgresBooth(
      TestDatabase test,
      BiFunction<PersistentIssues, CouponViews, CouponIssues> strategy,
      CouponChanges changes) {
    this.test = test;
    this.mint = new Mint(test.database());
    this.issues =
        strategy.apply(new PersistentIssues(test.database()), new SqlCouponViews(test.database()));
    this.changes = changes;
  }

  PostgresBooth(TestDatabase test, BiFunction<PersistentIssues, CouponViews, CouponIssues> of) {
    this(test, of, _ -> {});
  }

  @Override
  public CouponIssues issues() {
    return issues;
  }

  @Override
  public FiledCoupon campaign(long total) {
    return mint.tenth(total);
  }

  @Override
  public void edit(CouponId coupon, EditCoupon.Change change) {
    mint.edit(mint.standing(coupon), change);
    changes.changed(coupon);
  }

  @Override
  public FiledCoupon standing(CouponId coupon) {
    return mint.standing(coupon);
  }

  @Override
  public List<Place> places(CouponId coupon) {
    return database()
        .sql()
        .sql("SELECT user_id, number FROM user_coupon WHERE coupon_id = :id ORDER BY number")
        .param("id", coupon.value())
        .query((row, _) ->
            new Place(new UserId(row.getObject("user_id", UUID.class)), row.getLong("number")))
        .list();
  }

  @Override
  public void promise(CouponId coupon, UserId user) {
    database()
        .sql()
        .sql(
            "INSERT INTO coupon_request (id, coupon_id, user_id, accepted_at)"
                + " VALUES (uuidv7(), :coupon, :user, app_now())")
        .param("coupon", coupon.value())
        .param("user", user.value())
        .update();
  }

  @Override
  public int serve(CouponId coupon) {
    return new JdbcCouponRequests(database()).serve(coupon, 500);
  }

  @Override
  public void setClock(Instant now) {
    test.setClock(Optional.of(now));
  }

  @Override
  public <T> T waitingForTheLock(CouponId coupon, Callable<T> attempt, Runnable meanwhile)
      throws Exception {
    var locked = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder = threads.submit(() -> hold(coupon, locked, done));
      locked.await();
      var waiter = threads.submit(attempt);
      Await.until("somebody waits for the campaign", SOON, () -> test.waiting() > 0);
      meanwhile.run();
      done.countDown();
      holder.get();
      return waiter.get();
    }
  }

  /** And rolls back: who waited for it finds the row as it was. */
  private boolean hold(CouponId coupon, CountDownLatch locked, CountDownLatch done) {
    return database()
        .inOne(
            () -> {
              new CampaignLooks(database()).lock(coupon);
              locked.countDown();
              try {
                return done.await(SOON.toSeconds(), TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            _ -> false);
  }

  private Database database() {
    return test.database();
  }
}
