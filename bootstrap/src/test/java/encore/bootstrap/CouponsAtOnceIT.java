package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.CouponCrowd.End;
import encore.domain.coupon.IssueMode;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some hundreds of coupons, handed out at once, or half of them by promises. */
class CouponsAtOnceIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int QUOTA = Form.of(250, 450);

  @TempDir private Path directory;

  @Test
  void manyWhoAskAtOnceAndNoneIsPromisedAnything() throws Exception {
    try (var house = RunningHouse.start(Map.of())) {
      var crowd = new CouponCrowd(house, house::url, QUOTA, IssueMode.SYNC);

      var ends = crowd.run(Form.of(600, 2_000), () -> {});

      crowd.books().assertSound(ends);
      assertThat(ends).noneMatch(End::isPromised);
    }
  }

  @Test
  void halfOfThemWouldRatherBePromisedAnAnswerAndNobodyOvertakes() throws Exception {
    var settings =
        Map.of(
            "encore.coupon.issue.way", "async",
            "encore.outbox.relay", "true",
            "encore.inbox.enabled", "true",
            "encore.coupon.lock", "group-commit");
    try (var house = RunningHouse.start(settings);
        var neighbour =
            RunningHouse.start(
                Map.of(
                    "encore.database.url",
                    house.databaseUrl(),
                    "encore.coupon.issue.way",
                    "async"))) {
      var turn = new AtomicInteger();
      var crowd =
          new CouponCrowd(
              house,
              () -> turn.getAndIncrement() % 2 == 0 ? house.url() : neighbour.url(),
              QUOTA,
              IssueMode.SYNC);

      var ends =
          crowd.run(
              Form.of(600, 2_000),
              i -> Optional.of("respond-async").filter(_ -> i / 2 % 2 == 0),
              () -> {});

      crowd.books().assertSound(ends);
      assertThat(ends).filteredOn(end -> end.has() && end.isPromised()).isNotEmpty();
      assertThat(ends).filteredOn(end -> end.has() && !end.isPromised()).isNotEmpty();
    }
  }

  @Test
  void aKafkaThatDiesIsNoConcernOfTheirs() throws Exception {
    try (var kafka = new OwnKafka(directory.resolve("kafka"));
        var house =
            RunningHouse.start(
                Map.of(
                    "encore.kafka.bootstrap-servers", kafka.servers(),
                    "encore.outbox.relay", "true",
                    "encore.inbox.enabled", "true"))) {
      var crowd = new CouponCrowd(house, house::url, QUOTA, IssueMode.SYNC);

      var ends = crowd.run(Form.of(350, 600), () -> inTheMiddle(crowd, kafka::kill));

      crowd.books().assertSound(ends);
    }
  }

  @Test
  void aRedisThatForgetsAndThenDiesTakesNoneAndGivesNone() throws Exception {
    try (var redis = new OwnRedis(directory.resolve("redis"), FreePorts.any());
        var house =
            RunningHouse.start(
                Map.of("encore.redis.url", redis.url(), "encore.coupon.lock", "redis"))) {
      var forgotten = new CouponCrowd(house, house::url, QUOTA, IssueMode.SYNC);
      var killed = new CouponCrowd(house, house::url, QUOTA, IssueMode.SYNC);

      forgotten
          .books()
          .assertSound(
              forgotten.run(Form.of(350, 600), () -> inTheMiddle(forgotten, redis::flush)));
      killed
          .books()
          .assertSound(killed.run(Form.of(350, 600), () -> inTheMiddle(killed, redis::kill)));
    }
  }

  private static void inTheMiddle(CouponCrowd crowd, Runnable disaster) {
    Await.until("some have one", SOON, () -> crowd.placed.get() > 50);
    assertThat(crowd.placed.get()).as("not over yet").isLessThan(QUOTA);
    disaster.run();
  }
}
