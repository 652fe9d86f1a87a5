package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits over HTTP, where nobody is exempt, and a proxy on this machine says who calls. */
class RateLimitsIT {

  private static final Map<String, String> STRICT =
      Map.of(
          "encore.rate-limit.exempt-networks", "",
          "encore.rate-limit.trusted-proxies", "127.0.0.1",
          "encore.rate-limit.login-network", "3 per 1h shared",
          "encore.rate-limit.network", "2 per 1h local");

  private final String here = "203.0.113." + (UUID.randomUUID().hashCode() & 0xFF) + ":1";
  private final String campus =
      "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xFFFF);

  @Test
  void anAccountThatHoldsWithoutPauseIsAskedToWaitAndThenGoesOn() {
    try (var house = RunningHouse.start(strict(Map.of()))) {
      var anna = house.visitor().as("anna@example.com");
      var ben = house.visitor().as("ben@example.com");
      var schedule = house.hall().schedule().value().toString();

      var first = anna.hold(schedule, "[1]");
      assertThat(first.header("RateLimit-Policy"))
          .contains("\"booking-user\";q=20;w=10, \"booking-network\";q=20000;w=10");
      assertThat(first.header("RateLimit").orElseThrow())
          .matches("\"booking-user\";r=19;t=1, \"booking-network\";r=199\\d\\d;t=\\d");
      Await.until(
          "too often", Duration.ofSeconds(20), () -> anna.hold(schedule, "[1]").status() == 429);
      assertThat(ben.hold(schedule, "[2]").status()).isEqualTo(200);

      Await.until(
          "heard again", Duration.ofSeconds(5), () -> anna.hold(schedule, "[1]").status() == 409);
    }
  }

  @Test
  void twoInstancesCountTheLoginsOfANetworkTogether() {
    // On a busy machine Redis may be late; then each would count for itself.
    var patient = Map.of("encore.redis.timeout", "5s");
    try (var one = RunningHouse.start(strict(patient));
        var other = RunningHouse.start(strict(patient))) {
      assertThat(logIn(one, campus + ":1::1").statusCode()).isEqualTo(401);
      assertThat(logIn(other, campus + ":1::2").statusCode()).isEqualTo(401);
      assertThat(logIn(one, "8.8.8.8, [" + campus + ":1::3]:443").statusCode()).isEqualTo(401);

      var refused = logIn(other, campus + ":1:ffff::4");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("RATE_LIMITED", "\"policy\":\"login-network\"");
      long wait = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
      assertThat(wait).isBetween(1_100L, 1_200L);
      assertThat(refused.headers().firstValue("RateLimit").orElseThrow())
          .startsWith("\"login-network\";r=0;t=");
      assertThat(logIn(other, campus + ":2::1").statusCode()).as("next door").isEqualTo(401);
    }
  }

  @Test
  void whoIsNoProxyOfOursSpeaksForNobody() {
    try (var house = RunningHouse.start(strict(Map.of("encore.rate-limit.trusted-proxies", "")))) {
      assertThat(get(house, "/api/concerts", "1.1.1.1").statusCode()).isEqualTo(200);
      assertThat(get(house, "/api/concerts", "2.2.2.2").statusCode()).isEqualTo(200);

      var refused = get(house, "/api/concerts", "3.3.3.3, 127.0.0.1");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).doesNotContain("evil.example");
      assertThat(get(house, "/problems", "4.4.4.4").statusCode()).as("pages").isEqualTo(200);
      assertThat(get(house, "/actuator/prometheus", "5.5.5.5").body())
          .containsPattern("encore_rate_limit_refused_total\\{.*policy=\"network\".*} 1");
    }
  }

  @Test
  void withoutRedisLimitsGoOnAndNobodyWaits(@TempDir Path directory) {
    try (var redis = new OwnRedis(directory, FreePorts.any());
        var house = RunningHouse.start(strict(Map.of("encore.redis.url", redis.url())))) {
      assertThat(logIn(house, here).statusCode()).isEqualTo(401);
      redis.kill();

      assertThat(logIn(house, here).statusCode()).isEqualTo(401);
      assertThat(logIn(house, here).statusCode()).isEqualTo(401);
      long begun = System.nanoTime();
      assertThat(logIn(house, here).statusCode()).as("what was taken stays taken").isEqualTo(429);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Form.atMost(Duration.ofSeconds(1)));
      assertThat(house.visitor().get("/actuator/prometheus").body())
          .containsPattern("encore_rate_limit_bypassed_total\\{.*policy=\"login-network\"");
    }
  }

  private static Map<String, String> strict(Map<String, String> more) {
    var settings = new HashMap<>(STRICT);
    settings.putAll(more);
    return settings;
  }

  private static HttpResponse<String> logIn(RunningHouse house, String from) {
    var body = "{\"email\":\"nobody@example.com\",\"password\":\"TestPassword123!\"}";
    return send(
        HttpRequest.newBuilder(house.url().resolve("/api/auth/login"))
            .header("X-Forwarded-For", from)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** With everything else that a stranger may try. */
  private static HttpResponse<String> get(RunningHouse house, String path, String from) {
    return send(
        HttpRequest.newBuilder(URI.create(house.url() + path))
            .header("X-Forwarded-For", from)
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Proto", "https")
            .header("Forwarded", "for=9.9.9.9;host=evil.example"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
