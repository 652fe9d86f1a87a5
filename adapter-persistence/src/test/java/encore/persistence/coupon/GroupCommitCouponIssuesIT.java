package encore.persistence.coupon;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.CouponIssues.Result.Issued;
import encore.application.coupon.CouponIssues.Result.IssuedBefore;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.persistence.support.TestDatabase;
import encore.persistence.support.group.GroupCommitProperties;
import encore.testing.CouponBooth;
import encore.testing.CouponRushContract;
import encore.testing.Form;
import encore.testing.servers.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupCommitCouponIssuesIT extends CouponRushContract {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final GroupCommitProperties LIMITS =
      new GroupCommitProperties(2, 256, 5_000, Duration.ofSeconds(30));

  private static final int MANY =
      Integer.getInteger("encore.rush.coupons", Form.of(10_000, 100_000));

  // One for all tests: those who meet must meet in the same lane.
  private static final PostgresBooth BOOTH =
      new PostgresBooth(DATABASE, (db, _) -> db.groupCommit(LIMITS, new SimpleMeterRegistry()));

  @Override
  protected CouponBooth booth() {
    return BOOTH;
  }

  @Test
  void whoIsInABatchTwiceHasOneAndTheOthersAreServedInTheirOrder() {
    var coupon = BOOTH.campaign(3).coupon().id();
    var twice = wish(coupon);
    var again = new Wish(coupon, twice.user(), name());
    var rest = IntStream.range(0, 3).mapToObj(_ -> wish(coupon)).toList();
    var batch = List.of(twice, again, rest.get(0), rest.get(1), rest.get(2));

    var results =
        DATABASE.database().inOne(() -> new GroupIssue(DATABASE.database()).decide(coupon, batch));

    assertThat(results.subList(1, 2)).containsExactly(new IssuedBefore(twice.as()));
    assertThat(results.getLast()).isEqualTo(new Result.SoldOut());
    assertThat(BOOTH.places(coupon))
        .containsExactly(
            new CouponBooth.Place(twice.user(), 1),
            new CouponBooth.Place(rest.get(0).user(), 2),
            new CouponBooth.Place(rest.get(1).user(), 3));
  }

  @Test
  void whatOneOfABatchHasWrongIsNoConcernOfTheOthers() throws Exception {
    var coupon = BOOTH.campaign(10).coupon().id();
    var taken = wish(coupon);
    take(taken);
    var poison = new Wish(coupon, aBuyer(), taken.as());
    var running = new ArrayList<Future<Result>>();
    var issues = (GroupCommitCouponIssues) BOOTH.issues();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BOOTH.waitingForTheLock(
          coupon,
          () -> take(wish(coupon)),
          () -> {
            List.of(wish(coupon), poison, wish(coupon))
                .forEach(each -> running.add(threads.submit(() -> take(each))));
            Await.until("they gather", SOON, () -> issues.waiting() == 3);
          });

      assertThat(running.get(0)).succeedsWithin(SOON).isInstanceOf(Issued.class);
      assertThat(running.get(1)).failsWithin(SOON);
      assertThat(running.get(2)).succeedsWithin(SOON).isInstanceOf(Issued.class);
    }
    assertThat(BOOTH.places(coupon)).hasSize(4);
  }

  @Test
  void ofMoreThanThereAreExactlyAsManyGetOne() {
    var coupon = BOOTH.campaign(MANY).coupon().id();
    var issued = new AtomicInteger();
    var next = new AtomicInteger();
    int wanting = MANY + MANY / 10;

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 256; i++) {
        threads.execute(() -> {
          while (next.getAndIncrement() < wanting) {
            if (BOOTH.issues().take(coupon, aBuyer(), name()) instanceof Issued) {
              issued.incrementAndGet();
            }
          }
        });
      }
    }

    assertThat(issued).hasValue(MANY);
    assertThat(BOOTH.places(coupon).stream().mapToLong(CouponBooth.Place::number))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, MANY).boxed().toList());
  }

  private static Result take(Wish wish) {
    return BOOTH.issues().take(wish.coupon(), wish.user(), wish.as());
  }

  private static Wish wish(CouponId coupon) {
    return new Wish(coupon, aBuyer(), name());
  }

  private static UserCouponId name() {
    return new UserCouponId(UUID.randomUUID());
  }
}
