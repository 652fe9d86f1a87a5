package encore.web.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.runbook.Mode;
import encore.application.runbook.RecognizeModes.InForce;
import encore.web.OnStage;
import encore.web.RunbookStage.Firemen;
import encore.web.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is, found by itself: whatever is no look is refused, or named here. */
@OnStage
class ReadOnlyDoorTest {

  private static final String ID = "0198c0de-0000-7000-8000-0000000000c1";
  private static final String REASON = "The database is being moved.";

  /** What goes on, besides everything of administrators. */
  private static final Set<String> GOES_ON =
      Set.of(
          "POST /api/auth/login",
          "POST /api/auth/refresh",
          "POST /api/auth/logout",
          "POST /api/queue/tokens",
          "POST /api/queue/tokens/me/leave",
          "DELETE /api/queue/tokens/me",
          "POST /api/payments/webhooks/{provider}",
          "POST /api/tickets/check",
          "POST /api/coupons/validate");

  private final MockMvcTester http;
  private final RequestMappingHandlerMapping routes;
  private final Firemen firemen;

  ReadOnlyDoorTest(
      MockMvcTester http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Firemen firemen) {
    this.http = http;
    this.routes = routes;
    this.firemen = firemen;
  }

  @BeforeEach
  void theHouseIsReadOnly() {
    firemen.modes.put(Mode.READ_ONLY, new InForce(REASON, Optional.empty()));
  }

  @AfterEach
  void noMore() {
    firemen.modes.clear();
  }

  @Test
  void whateverIsNoLookIsRefusedUnlessItIsNamed() {
    var refused = routes(route -> !isLook(route) && isRefused(route));
    var named = routes(route -> isOfTheHouse(route) || GOES_ON.contains(route));

    assertThat(refused)
        .as("a new route of buyers is behind the door by itself")
        .contains("POST /api/bookings/start", "POST /api/payments", "POST /api/auth/signup")
        .contains("DELETE /api/bookings/{id}", "POST /api/users/{userId}/balance/charge")
        .contains("POST /api/coupons/{couponId}/issue")
        .doesNotContainAnyElementsOf(named);
    var decided = new TreeSet<>(refused);
    decided.addAll(named);
    assertThat(routes(route -> !isLook(route) && !decided.contains(route)))
        .as("neither refused nor named")
        .isEmpty();
  }

  @Test
  void looksGoOn() {
    assertThat(routes(route -> isLook(route) && isRefused(route))).isEmpty();
  }

  @Test
  void nothingIsRefusedOtherwise() {
    firemen.modes.clear();
    firemen.modes.put(Mode.CACHE_BYPASS, new InForce(REASON, Optional.empty()));

    assertThat(routes(this::isRefused)).isEmpty();
  }

  @Test
  void whoIsRefusedLearnsWhyAndWhenToComeBack() {
    var told = ask("POST /api/bookings/start");

    assertThat(told).hasStatus(503).bodyText().contains(REASON, "\"retryable\":true");
    assertThat(told).bodyJson().extractingPath("$.reason").isEqualTo(REASON);
    assertThat(retryAfter(told)).isBetween(5L, 15L);
  }

  @Test
  void nobodyIsToldToComeBackBeforeItEndsNorInAnHour() {
    firemen.modes.put(Mode.READ_ONLY, new InForce(REASON, Optional.of(Duration.ofSeconds(40))));
    assertThat(retryAfter(ask("POST /api/bookings/start"))).isEqualTo(41);

    firemen.modes.put(Mode.READ_ONLY, new InForce(REASON, Optional.of(Duration.ofHours(1))));
    assertThat(retryAfter(ask("POST /api/bookings/start"))).isEqualTo(60);
  }

  @Test
  void whatIsNotThereIsStillNotThere() {
    assertThat(ask("POST /api/bookings/nonsense/at/all")).hasStatus(404);
  }

  private static long retryAfter(MvcTestResult told) {
    return Long.parseLong(told.getResponse().getHeader("Retry-After"));
  }

  private static boolean isLook(String route) {
    return route.startsWith("GET ") || route.startsWith("HEAD ");
  }

  private static boolean isOfTheHouse(String route) {
    return !isLook(route) && route.contains(" /api/admin/");
  }

  private boolean isRefused(String route) {
    var told = ask(route).getResponse();
    return told.getStatus() == 503 && text(told).contains("READ_ONLY");
  }

  private static String text(MockHttpServletResponse told) {
    return new String(told.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private TreeSet<String> routes(Predicate<String> which) {
    var found = new TreeSet<String>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    info.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + path)
                        .filter(which)
                        .forEach(found::add)));
    return found;
  }

  private MvcTestResult ask(String route) {
    var path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", ID);
    var bearer = path.startsWith("/api/admin/") ? Tokens.bearerOfAdmin() : Tokens.bearer();
    return http.method(HttpMethod.valueOf(route.substring(0, route.indexOf(' '))))
        .uri(path)
        .header("Authorization", bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}")
        .exchange();
  }
}
