package encore.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ratelimit.RateLimit.Scope;
import encore.application.ratelimit.RateLimits.Answer;
import encore.web.AtTheDoor.Staff;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is asked for a token on which route, and what the answer says of it. */
@OnStage
class RateLimitFilterTest {

  private static final String HOLD =
      "{\"scheduleId\":\"" + Scene.SCHEDULE.value() + "\",\"seatNos\":[1]}";

  private final MockMvcTester http;
  private final Staff staff;
  private final Cast cast;
  private final List<String> asked = new ArrayList<>();

  RateLimitFilterTest(MockMvcTester http, Staff staff, Cast cast) {
    this.http = http;
    this.staff = staff;
    this.cast = cast;
  }

  @BeforeEach
  void everybodyMayComeIn() {
    staff.limits =
        (limit, key) -> {
          asked.add(limit.name() + " " + key);
          return new Answer.Taken(17, Duration.ofMillis(3_200));
        };
  }

  @AfterEach
  void asBefore() {
    staff.limits = new Staff().limits;
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/bookings/start,           booking-network, booking-user",
    "POST, /api/bookings/best-available,  booking-network, booking-user",
    "POST, /api/coupons/1/issue,          coupon-network, coupon-user",
    "POST, /api/auth/login,               login-network,   ",
    "POST, /api/auth/%6Cogin,             login-network,   ",
    "POST, /api/auth/signup,              signup-network,  ",
    "POST, /api/auth/refresh,             network,         ",
    "GET,  /api/concerts,                 network,         ",
    "GET,  /api/users/me,                 network,         ",
    "GET,  /api/nothing/at/all,           network,         ",
    "GET,  /problems,                     ,                ",
    "GET,  /actuator/health,              ,                "
  })
  void eachRouteHasItsLimits(String method, String path, String network, String user) {
    http.method(HttpMethod.valueOf(method))
        .uri(java.net.URI.create(path))
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}")
        .exchange();

    var expected = new ArrayList<String>();
    if (network != null) {
      expected.add(network + " 127.0.0.1");
    }
    if (user != null) {
      expected.add(user + " " + Scene.FAN.value());
    }
    assertThat(asked).containsExactlyElementsOf(expected);
  }

  @Test
  void everyLimitedAnswerSaysWhatIsLeft() {
    var answer = hold();

    assertThat(answer.getResponse().getHeader("RateLimit-Policy"))
        .isEqualTo("\"booking-user\";q=20;w=10, \"booking-network\";q=20000;w=10");
    assertThat(answer.getResponse().getHeader("RateLimit"))
        .isEqualTo("\"booking-user\";r=17;t=4, \"booking-network\";r=17;t=4");
  }

  @Test
  void anAccountThatAsksTooOftenIsTurnedAwayWithAPause() {
    refuse("booking-user");
    cast.holdSeats =
        _ -> {
          throw new AssertionError("nobody gets that far");
        };

    var answer = hold();

    assertThat(answer).hasStatus(429);
    assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("2");
    assertThat(answer.getResponse().getHeader("RateLimit"))
        .isEqualTo("\"booking-user\";r=0;t=10, \"booking-network\";r=17;t=4");
    assertThat(answer)
        .bodyJson()
        .hasPathSatisfying("$.code", it -> it.assertThat().isEqualTo("RATE_LIMITED"))
        .hasPathSatisfying("$.policy", it -> it.assertThat().isEqualTo("booking-user"))
        .hasPathSatisfying("$.retryable", it -> it.assertThat().isEqualTo(true))
        .hasPathSatisfying(
            "$.detail", it -> it.assertThat().asString().contains("again in 2 seconds"));
  }

  @Test
  void aNetworkIsTurnedAwayBeforeAnybodyLooksAtATokenOrABody() {
    refuse("booking-network");

    var answer =
        http.post()
            .uri("/api/bookings/start")
            .header("Authorization", "Bearer junk")
            .header("Accept-Language", "ko")
            .contentType(MediaType.APPLICATION_JSON)
            .content("x".repeat(70_000))
            .exchange();

    assertThat(answer).hasStatus(429);
    assertThat(answer).bodyText().contains("booking-network").contains("네트워크");
    assertThat(answer.getResponse().getHeader("API-Version")).isEqualTo("1");
    assertThat(answer.getResponse().getHeader("Request-Id")).isNotBlank();
    assertThat(asked).containsExactly("booking-network 127.0.0.1");
  }

  @Test
  void whoHasNoTokenOrAForgedOneSpendsNobodysTokens() {
    for (var header : new String[] {"Bearer junk", ""}) {
      asked.clear();
      var request = http.post().uri("/api/bookings/start");
      assertThat(header.isEmpty() ? request : request.header("Authorization", header))
          .hasStatus(401);
      assertThat(asked).containsExactly("booking-network 127.0.0.1");
    }
  }

  @Test
  void aMomentThatIsNoWholeSecondIsToldAsOne() {
    staff.limits = (_, _) -> new Answer.Empty(Duration.ofMillis(1), Duration.ofMillis(1));

    assertThat(hold().getResponse().getHeader("Retry-After")).isEqualTo("1");
  }

  private MvcTestResult hold() {
    return http.post()
        .uri("/api/bookings/start")
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content(HOLD)
        .exchange();
  }

  private void refuse(String name) {
    var others = staff.limits;
    staff.limits =
        (limit, key) -> {
          if (!limit.name().equals(name)) {
            return others.take(limit, key);
          }
          asked.add(limit.name() + " " + key);
          assertThat(limit.scope()).isEqualTo(Scope.LOCAL);
          return new Answer.Empty(Duration.ofMillis(1_500), Duration.ofSeconds(10));
        };
  }
}
