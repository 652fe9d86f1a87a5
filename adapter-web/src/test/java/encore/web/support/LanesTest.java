package encore.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Lane;
import encore.web.OnStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is, found by itself. */
@OnStage
class LanesTest {

  private static final String ID = "0198c0de-0000-7000-8000-0000000000c1";

  private final RequestMappingHandlerMapping routes;

  LanesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  @Test
  void theseRoutesPayAndNobodyElse() {
    assertThat(byLane().get(Lane.PAY))
        .allMatch(route ->
            route.startsWith("GET /api/payments")
                || route.startsWith("POST /api/payments")
                || route.startsWith("GET /api/orders")
                || route.startsWith("POST /api/orders")
                || List.of(
                        "POST /api/users/{userId}/balance/charge",
                        "DELETE /api/bookings/{id}",
                        "POST /api/bookings/{id}/release",
                        "DELETE /api/admin/bookings/{id}",
                        "POST /api/admin/orders/{id}/cancel",
                        "PUT /api/admin/modes/{mode}",
                        "POST /api/admin/database/sessions/end",
                        "POST /api/tickets/check")
                    .contains(route))
        .contains("DELETE /api/bookings/{id}", "POST /api/tickets/check")
        .contains("PUT /api/admin/modes/{mode}", "POST /api/admin/database/sessions/end");
  }

  @Test
  void nobodyWhoChangesSomethingOnlyLooks() {
    assertThat(byLane().get(Lane.BROWSE)).allMatch(route -> route.startsWith("GET "));
    assertThat(byLane().get(Lane.HOLD))
        .contains("POST /api/bookings/start", "POST /api/bookings/best-available")
        .contains("POST /api/coupons/{couponId}/issue")
        .contains("POST /api/bookings/{id}/extend", "GET /api/queue/tokens/me")
        .filteredOn(route -> route.startsWith("GET "))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/payments, PAY",
    "GET, /api/payments, PAY",
    "GET, /api/payments/1, PAY",
    "POST, /api/payments/1/complete, PAY",
    "POST, /api/payments/1/cancel, PAY",
    "POST, /api/payments/webhooks/till, PAY",
    "POST, /api/users/1/balance/charge, PAY",
    "POST, /api/orders, PAY",
    "POST, /api/orders/1/cancel, PAY",
    "GET, /api/orders/1, PAY",
    "GET, /api/admin/orders, BROWSE",
    "GET, /api/users/1/balance, BROWSE",
    "GET, /api/bookings/1, BROWSE",
    "HEAD, /api/concerts, BROWSE",
    "BREW, /api/concerts, HOLD",
    "GET, /actuator/health, BROWSE"
  })
  void routesThatAreNotHereYetHaveTheirLane(String method, String path, Lane lane) {
    assertThat(of(method, path)).isEqualTo(lane);
  }

  private Map<Lane, List<String>> byLane() {
    var found = new ArrayList<String>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(method + " " + path))));
    return found.stream().collect(Collectors.groupingBy(LanesTest::of));
  }

  private static Lane of(String route) {
    var parts = route.replaceAll("\\{\\w+}", ID).split(" ", 2);
    return of(parts[0], parts[1]);
  }

  private static Lane of(String method, String path) {
    return Lanes.of(new MockHttpServletRequest(method, path));
  }
}
