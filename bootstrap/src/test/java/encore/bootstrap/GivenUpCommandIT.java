package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.coupon.IssueMode;
import encore.kafka.testing.KafkaServer;
import encore.kafka.testing.Telegraph;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A command that nobody can take in, and that an operator gives up: the promise is kept. */
class GivenUpCommandIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  private final String prefix = "given-up-" + UUID.randomUUID() + "-";

  @Test
  void theMessageIsGoneAndThePromiseStands() {
    try (var telegraph = new Telegraph(KafkaServer.forThisBuild().bootstrapServers())) {
      telegraph.createTopic(prefix + "coupon-commands", 1);
      try (var house = house()) {
        var crowd = new CouponCrowd(house, house::url, 1, IssueMode.ASYNC);
        var fan = house.visitor().as(UUID.randomUUID() + "@example.com");
        var promise = fan.post("/api/coupons/" + crowd.coupon + "/issue", "{}");
        assertThat(promise.status()).as(promise.body()).isEqualTo(202);

        var request = promise.json().get("requestId").asString();
        sendUnreadable(telegraph, request);
        Await.until("parked", SOON, () -> !parked(house, request).isEmpty());
        var id = parked(house, request).getFirst();
        var given =
            house.visitor().asAdmin().delete("/api/admin/dlq/" + id, "{\"reason\":\"not ours\"}");
        assertThat(given.json().get("outcome").asString()).isEqualTo("DISCARDED");

        var at = promise.header("Location").orElseThrow();
        Await.until("kept", SOON, () -> fan.get(at).body().contains("\"ISSUED\""));
        assertThat(crowd.one().end()).isEqualTo("COUPON_SOLD_OUT");
      }
    }
  }

  /** Its own command never leaves the house; this one, in its place, says nothing of a coupon. */
  private void sendUnreadable(Telegraph telegraph, String request) {
    var type = "concert.coupon.issue.requested.v1";
    var headers = Wired.headers(Ear.news(request, 1, type));
    headers.put("ce_source", "/encore/coupon-request");
    telegraph.send(prefix + "coupon-commands", request, headers, "{\"requestId\":\"x\"}");
  }

  private static List<String> parked(RunningHouse house, String request) {
    return house
        .database()
        .sql()
        .sql("SELECT id FROM parked_event WHERE subject = :request")
        .param("request", request)
        .query(String.class)
        .list();
  }

  private RunningHouse house() {
    return RunningHouse.start(
        Map.of(
            "encore.kafka.prefix", prefix,
            "encore.inbox.enabled", "true",
            "encore.coupon.issue.way", "async"));
  }
}
