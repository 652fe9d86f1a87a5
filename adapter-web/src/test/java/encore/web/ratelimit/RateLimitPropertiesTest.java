package encore.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which limit a request meets, also on routes that this module does not have yet. */
class RateLimitPropertiesTest {

  private final RateLimitProperties defaults = bind(Map.of());

  @ParameterizedTest
  @CsvSource({
    "POST,   /api/queue/tokens,       queue-join-user, queue-network",
    "GET,    /api/queue/tokens,       queue-user,      queue-network",
    "GET,    /api/queue/tokens/me,    queue-user,      queue-network",
    "DELETE, /api/queue/tokens,       queue-user,      queue-network",
    "POST,   /api/bookings/start,     booking-user,    booking-network",
    "GET,    /api/bookings,           none,            network",
    "POST,   /api/orders,             order-user,      network",
    "GET,    /api/orders,             none,            network",
    "POST,   /api/auth/login,         none,            login-network",
    "POST,   /api/auth/signup,        none,            signup-network",
    "GET,    /api/admin/audit,        none,            network",
    "GET,    /swagger-ui/index.html,  none,            none"
  })
  void aRequestMeetsOneLimitOfEachKind(
      String method, String path, String ofUser, String ofNetwork) {
    var request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);

    assertThat(first(defaults.ofUsers(), request)).isEqualTo(ofUser);
    assertThat(first(defaults.ofNetworks(), request)).isEqualTo(ofNetwork);
  }

  /** Six tabs that look once a second, or twelve every two seconds, for as long as it takes. */
  @Test
  void whoWaitsInSeveralTabsIsNeverSentAway() {
    var limit = defaults.queueUser().named("queue-user");

    assertThat(limit.quota()).isGreaterThanOrEqualTo(6 * (int) limit.window().toSeconds());
  }

  @Test
  void theFileMayNameALimitInItsOwnWords() {
    var settings = Map.of("encore.rate-limit.booking-user", "5 per 1m shared");

    assertThat(bind(settings).bookingUser()).isEqualTo(Quota.of("5 per 1m shared"));
  }

  private static String first(List<Rule> rules, MockHttpServletRequest request) {
    return rules.stream()
        .filter(rule -> rule.routes().matches(request))
        .map(rule -> rule.limit().name())
        .findFirst()
        .orElse("none");
  }

  private static RateLimitProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("encore.rate-limit", RateLimitProperties.class);
  }
}
