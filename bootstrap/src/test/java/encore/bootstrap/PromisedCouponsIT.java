package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four hundred and fifty coupons, and many who are promised an answer: each has one, whatever is
 * killed meanwhile, and all of the coupons are handed out.
 */
class PromisedCouponsIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int QUOTA = 450;

  @TempDir private Path directory;

  @Test
  void twoThousandAreAnsweredOnceEachAndAsManyGetOneAsThereAre() throws Exception {
    try (var house = house(Map.of("encore.coupon.issue.way", "async"))) {
      var rush = new PromisedRush(house, house::url, QUOTA);

      var ends = rush.run(2_000, () -> {});

      rush.assertSound(ends);
      assertThat(ends).filteredOn(PromisedRush.End::isPromised).hasSizeGreaterThanOrEqualTo(QUOTA);
      assertThat(rush.slowest()).isLessThan(Duration.ofSeconds(5));
      assertThat(rush.one().end()).isEqualTo("COUPON_SOLD_OUT");
      assertThat(metrics(house)).contains("encore_coupon_requests_served_total{by=\"bell\"}");
    }
  }

  @Test
  void withoutKafkaPromisesAreKeptAndCouponsAreHandedOutAtOnceUntilItIsBack() throws Exception {
    try (var kafka = new OwnKafka(directory.resolve("kafka"));
        var house = house(Map.of("encore.kafka.bootstrap-servers", kafka.servers()))) {
      var before = new PromisedRush(house, house::url, 1);
      Await.until("commands flow", SOON, () -> way(house).equals("ASYNC"));
      assertThat(before.one().has()).isTrue();
      var rush = new PromisedRush(house, house::url, QUOTA);

      var ends =
          rush.run(
              1_000,
              () -> {
                Await.until("some were promised", SOON, () -> rush.accepted.get() > 20);
                kafka.kill();
              });
      rush.assertSound(ends);
      assertThat(rush.slowest()).isLessThan(Duration.ofSeconds(5));

      var meanwhile = new PromisedRush(house, house::url, 5);
      assertThat(meanwhile.one().has()).as("by the look").isTrue();
      Await.until("it is at once", SOON, () -> way(house).equals("SYNC"));
      assertThat(meanwhile.one().status()).isEqualTo(201);

      kafka.startAgain();
      Await.until("commands flow again", SOON, () -> way(house).equals("ASYNC"));
      assertThat(meanwhile.one().status()).isEqualTo(202);
    }
  }

  @Test
  void aRedisThatForgetsEverythingChangesNoAnswer() throws Exception {
    try (var redis = new OwnRedis(directory.resolve("redis"), FreePorts.any());
        var house = house(Map.of("encore.redis.url", redis.url()))) {
      var rush = new PromisedRush(house, house::url, QUOTA);

      var ends =
          rush.run(
              600,
              () -> {
                Await.until("some were promised", SOON, () -> rush.accepted.get() > 100);
                redis.flush();
              });

      rush.assertSound(ends);
    }
  }

  /** Whether an operator gives a command up or not: the promise stands in the books. */
  @Test
  void aCommandThatNobodyHearsIsAPromiseAllTheSame() {
    try (var house = house(Map.of("encore.outbox.relay", "false"))) {
      var rush = new PromisedRush(house, house::url, 3);

      assertThat(rush.one())
          .satisfies(end -> {
            assertThat(end.isPromised()).isTrue();
            assertThat(end.has()).isTrue();
          });
    }
  }

  @Test
  void anOperatorForcesItAndItIsOnRecord() {
    try (var house = house(Map.of("encore.coupon.issue.way", "async"))) {
      var admin = house.visitor().asAdmin();
      var rush = new PromisedRush(house, house::url, 3);
      var on = "{\"on\":true,\"reason\":\"Kafka is being moved.\"}";
      assertThat(admin.put("/api/admin/modes/sync-coupons", on).status()).isEqualTo(200);

      assertThat(rush.one().status()).isEqualTo(201);
      var way = admin.get("/api/admin/coupons/way").json();
      assertThat(way.get("why").asString()).isEqualTo("FORCED");
      assertThat(way.get("reason").asString()).isEqualTo("Kafka is being moved.");
      assertThat(metrics(house)).contains("encore_coupon_way{way=\"sync\"} 1.0");
      assertThat(admin.get("/api/admin/audit").body()).contains("mode/sync-coupons");

      admin.put("/api/admin/modes/sync-coupons", on.replace("true", "false"));
      assertThat(rush.one().status()).isEqualTo(202);
    }
  }

  private static String way(RunningHouse house) {
    return house.visitor().asAdmin().get("/api/admin/coupons/way").json().get("way").asString();
  }

  private static String metrics(RunningHouse house) {
    return house.visitor().get("/actuator/prometheus").body();
  }

  private static RunningHouse house(Map<String, String> settings) {
    var all = new HashMap<>(Map.of("encore.outbox.relay", "true", "encore.inbox.enabled", "true"));
    all.putAll(settings);
    return RunningHouse.start(all);
  }
}
