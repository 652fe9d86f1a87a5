package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.coupon.IssueMode;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised at one house is asked for at another, over one Redis and without it. */
class PromisesOfTwoHousesIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private static Path directory;
  private static OwnRedis redis;
  private static RunningHouse house;
  private static RunningHouse neighbour;

  private final String fan = UUID.randomUUID() + "@example.com";
  private final Visitor here = house.visitor().as(fan);
  private final Visitor there = neighbour.visitor().as(fan);

  @BeforeAll
  static void open() {
    redis = new OwnRedis(directory, FreePorts.any());
    house =
        RunningHouse.start(
            Map.of("encore.redis.url", redis.url(), "encore.coupon.issue.way", "async"));
    neighbour =
        RunningHouse.start(
            Map.of(
                "encore.redis.url", redis.url(),
                "encore.coupon.issue.way", "async",
                "encore.database.url", house.databaseUrl()));
  }

  @AfterAll
  static void close() {
    neighbour.close();
    house.close();
    redis.close();
  }

  @Test
  void theSameKeyIsTheSamePromiseWhereverAndHoweverLateItIsSent() {
    var path = "/api/coupons/" + campaign() + "/issue";
    var key = UUID.randomUUID().toString();

    var first = here.keyed(key).post(path, "{}");
    assertThat(first.status()).as(first.body()).isEqualTo(202);
    var location = first.header("Location").orElseThrow();
    var second = there.keyed(key).post(path, "{}");
    answered(here, location);
    var late = here.keyed(key).post(path, "{}");

    for (var again : new Visitor.Answer[] {second, late}) {
      assertThat(again.status()).isEqualTo(202);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("Location")).contains(location);
    }
    assertThat(here.post(path, "{}").code()).isEqualTo("COUPON_ALREADY_ISSUED");
  }

  @Test
  void aFinalAnswerIsReadFromRedisAndFromTheBooksWhenItIsAway() {
    var one = promised();
    var other = promised();
    var told = answered(here, one);
    answered(here, other);
    forgetInTheBooks(one);

    assertThat(there.get(one).body()).as("nobody asks the books").isEqualTo(told.body());
    var stranger = neighbour.visitor().as(UUID.randomUUID() + "@example.com");
    assertThat(stranger.get(one).code()).isEqualTo("ISSUE_REQUEST_NOT_FOUND");

    redis.kill();
    try {
      assertThat(there.get(other).json().get("status").asString()).isEqualTo("ISSUED");
    } finally {
      redis.startAgain();
    }
  }

  private String promised() {
    var promise = here.post("/api/coupons/" + campaign() + "/issue", "{}");
    assertThat(promise.status()).as(promise.body()).isEqualTo(202);
    return promise.header("Location").orElseThrow();
  }

  private static Visitor.Answer answered(Visitor fan, String location) {
    Await.until("answered", SOON, () -> fan.get(location).body().contains("ISSUED"));
    return fan.get(location);
  }

  private static void forgetInTheBooks(String location) {
    int rows =
        house
            .database()
            .sql()
            .sql("DELETE FROM coupon_request WHERE id = :id::uuid")
            .param("id", location.substring(location.lastIndexOf('/') + 1))
            .update();
    assertThat(rows).isEqualTo(1);
  }

  private static String campaign() {
    return new CouponCrowd(house, house::url, 5, IssueMode.ASYNC).coupon;
  }
}
