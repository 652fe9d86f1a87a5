package encore.bootstrap.locks;

import encore.application.coupon.CouponIssues;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Sends a number of people at a campaign, each as soon as the last has his answer. */
final class CouponTrial {

  private static final String CAMPAIGN =
      """
      INSERT INTO coupon (id, name, discount_type, discount_value, minimum, valid_days, opens_at,
                          closes_at, quota, created_at)
      SELECT uuidv7(), 'A trial', 'AMOUNT', 1000, 0, 30, app_now(), app_now() + interval '1 day',
             :quota, app_now()
      RETURNING id
      """;

  private final Database database;

  CouponTrial(Database database) {
    this.database = database;
  }

  CouponId campaign(int quota) {
    return new CouponId(
        database.sql().sql(CAMPAIGN).param("quota", quota).query(UUID.class).single());
  }

  /** How many were handed out in a second. */
  double issues(CouponIssues issues, int contenders, int total) {
    var coupon = campaign(total);
    var issued = new LongAdder();
    double perSecond =
        perSecond(
            contenders,
            total,
            (user, as) -> {
              if (issues.take(coupon, user, as) instanceof CouponIssues.Result.Issued) {
                issued.increment();
              }
            });
    if (issued.sum() != total) {
      throw new IllegalStateException(issued.sum() + " of " + total);
    }
    return perSecond;
  }

  /** How many hear in a second that there are none. */
  double refusals(BiConsumer<CouponId, UserId> take, CouponId soldOut, int total) {
    return perSecond(32, total, (user, _) -> take.accept(soldOut, user));
  }

  private static double perSecond(
      int contenders, int total, BiConsumer<UserId, UserCouponId> attempt) {
    var gate = new CountDownLatch(1);
    var next = new AtomicInteger();
    long started;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < contenders; i++) {
        threads.submit(() -> {
          gate.await();
          while (next.getAndIncrement() < total) {
            attempt.accept(new UserId(UUID.randomUUID()), new UserCouponId(UUID.randomUUID()));
          }
          return next;
        });
      }
      started = System.nanoTime();
      gate.countDown();
    }
    return total / ((System.nanoTime() - started) / 1e9);
  }
}
