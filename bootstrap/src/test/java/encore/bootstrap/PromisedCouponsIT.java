package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.coupon.IssueMode;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some hundreds of coupons, and more who are promised an answer: each has one, whatever is killed
 * meanwhile, and all of the coupons are handed out.
 */
class PromisedCouponsIT {

  // Five seconds on a machine that is not busy (ADR 44); what the books call late (C3) on any.
  private static final Duration KEPT_WITHIN = Duration.ofSeconds(60);

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int QUOTA = Form.of(250, 450);

  @TempDir private Path directory;

  @Test
  void allAreAnsweredOnceEachAndAsManyGetOneAsThereAre() throws Exception {
    try (var house = house(Map.of("encore.coupon.issue.way", "async"))) {
      var crowd = crowd(house, QUOTA);

      var ends = crowd.run(Form.of(600, 2_000), () -> {});

      crowd.books().assertSound(ends);
      assertThat(ends).filteredOn(CouponCrowd.End::isPromised).hasSizeGreaterThanOrEqualTo(QUOTA);
      assertThat(crowd.books().slowest()).isLessThan(KEPT_WITHIN);
      assertThat(crowd.one().end()).isEqualTo("COUPON_SOLD_OUT");
      assertThat(metrics(house)).contains("encore_coupon_requests_served_total{by=\"bell\"}");
    }
  }

  @Test
  void withoutKafkaPromisesAreKeptAndCouponsAreHandedOutAtOnceUntilItIsBack() throws Exception {
    try (var kafka = new OwnKafka(directory.resolve("kafka"));
        var house = house(Map.of("encore.kafka.bootstrap-servers", kafka.servers()))) {
      var before = crowd(house, 1);
      Await.until("commands flow", SOON, () -> way(house).equals("ASYNC"));
      assertThat(before.one().has()).isTrue();
      var crowd = crowd(house, QUOTA);

      var ends =
          crowd.run(
              Form.of(500, 1_000),
              () -> {
                Await.until("some were promised", SOON, () -> crowd.placed.get() > 20);
                kafka.kill();
              });
      crowd.books().assertSound(ends);
      assertThat(crowd.books().slowest()).isLessThan(KEPT_WITHIN);

      var meanwhile = crowd(house, 5);
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
      var crowd = crowd(house, QUOTA);

      var ends =
          crowd.run(
              Form.of(400, 600),
              () -> {
                Await.until("some were promised", SOON, () -> crowd.placed.get() > 100);
                redis.flush();
              });

      crowd.books().assertSound(ends);
    }
  }

  @Test
  void aCommandThatNobodyHearsIsAPromiseAllTheSame() {
    try (var house = house(Map.of("encore.outbox.relay", "false"))) {
      var crowd = crowd(house, 3);

      assertThat(crowd.one())
          .satisfies(end -> {
            assertThat(end.isPromised()).isTrue();
            assertThat(end.has()).isTrue();
          });
    }
  }

  @Test
  void whoWasPromisedGoesBeforeTheCrowdThatComes() {
    var patient =
        Map.of(
            "encore.outbox.relay", "false",
            "encore.database.connection-wait", "20s",
            "encore.idempotency.long-ago", "90s");
    try (var house = house(patient);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var coupon = crowd(house, 1).coupon;
      var fan = house.visitor().as("promised@example.com");
      assertThat(fan.post("/api/coupons/" + coupon + "/issue", "{}").status()).isEqualTo(202);
      var leave = new CountDownLatch(1);
      for (int i = 0; i < 20; i++) {
        threads.execute(() -> house.database().read(() -> awaited(leave)));
      }
      try {
        Await.until("answered", Duration.ofSeconds(15), () -> isHandedOut(house, coupon));
      } finally {
        leave.countDown();
      }
    }
  }

  private static boolean awaited(CountDownLatch leave) {
    try {
      return leave.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isHandedOut(RunningHouse house, String coupon) {
    var sql = "SELECT issued = 1 FROM coupon WHERE id = :id::uuid";
    return house
        .database()
        .readAhead(() ->
            house.database().sql().sql(sql).param("id", coupon).query(Boolean.class).single());
  }

  @Test
  void anOperatorForcesItAndItIsOnRecord() {
    try (var house = house(Map.of("encore.coupon.issue.way", "async"))) {
      var admin = house.visitor().asAdmin();
      var crowd = crowd(house, 3);
      var on = "{\"on\":true,\"reason\":\"Kafka is being moved.\"}";
      assertThat(admin.put("/api/admin/modes/sync-coupons", on).status()).isEqualTo(200);

      assertThat(crowd.one().status()).isEqualTo(201);
      var way = admin.get("/api/admin/coupons/way").json();
      assertThat(way.get("why").asString()).isEqualTo("FORCED");
      assertThat(way.get("reason").asString()).isEqualTo("Kafka is being moved.");
      assertThat(metrics(house)).contains("encore_coupon_way{way=\"sync\"} 1.0");
      assertThat(admin.get("/api/admin/audit").body()).contains("mode/sync-coupons");

      admin.put("/api/admin/modes/sync-coupons", on.replace("true", "false"));
      assertThat(crowd.one().status()).isEqualTo(202);
    }
  }

  private static CouponCrowd crowd(RunningHouse house, int quota) {
    return new CouponCrowd(house, house::url, quota, IssueMode.ASYNC);
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
