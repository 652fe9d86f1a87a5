package encore.web.waitingroom;

import static encore.web.CashStage.ready;
import static encore.web.Scene.BOOKING;
import static encore.web.Scene.CONCERT;
import static encore.web.Scene.NOON;
import static encore.web.Scene.SCHEDULE;
import static encore.web.Scene.held;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.PaymentViews.View;
import encore.application.waitingroom.Admissions.Answer;
import encore.web.CashStage.Cashier;
import encore.web.OnStage;
import encore.web.QueueStage.Stewards;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the API stands behind a door or is named here as one that does not. */
@OnStage
class EveryDoorTest {

  /** What a line is there for: the marks Q of the API's design. */
  private static final Set<String> BEHIND_A_DOOR =
      Set.of(
          "GET /api/concerts/{concertId}/dates",
          "GET /api/concerts/{concertId}/seats",
          "GET /api/schedules/{scheduleId}/seats",
          "GET /api/schedules/{scheduleId}/seat-status",
          "GET /api/schedules/{scheduleId}/seat-status/stream",
          "POST /api/bookings/start",
          "POST /api/bookings/best-available",
          "POST /api/payments",
          "POST /api/payments/{id}/complete");

  /** Who has a booking keeps it, whatever becomes of his pass; posters and titles are for all. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /api/bookings",
          "GET /api/bookings/{id}",
          "DELETE /api/bookings/{id}",
          "POST /api/bookings/{id}/extend",
          "POST /api/bookings/{id}/release",
          "GET /api/bookings/{id}/time",
          "GET /api/bookings/{id}/ticket",
          "GET /api/payments",
          "GET /api/payments/{id}",
          "POST /api/payments/{id}/cancel",
          "GET /api/concerts",
          "GET /api/concerts/{concertId}",
          "GET /api/concerts/{concertId}/poster");

  /** Whole parts of the API that have nothing to do with seats on sale. */
  private static final List<String> ELSEWHERE =
      List.of(
          "/api/admin/",
          "/api/auth/",
          "/api/users/",
          "/api/queue/",
          "/api/rankings/",
          "/api/coupons",
          "/api/cart",
          "/api/products",
          "/api/orders",
          "/api/tickets/",
          "/api/payments/webhooks/");

  private final MockMvcTester http;
  private final RequestMappingHandlerMapping routes;
  private final Stewards stewards;
  private final Cast cast;
  private final Cashier cashier;

  EveryDoorTest(
      MockMvcTester http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      Stewards stewards,
      Cast cast,
      Cashier cashier) {
    this.http = http;
    this.routes = routes;
    this.stewards = stewards;
    this.cast = cast;
    this.cashier = cashier;
  }

  @BeforeEach
  void everyDoorIsShut() {
    stewards.guarded.put(SCHEDULE, CONCERT);
    cast.bookings = (_, _) -> Optional.of(Scene.seen(held(1), NOON));
    cashier.payment = Optional.of(new View(ready(), NOON, Optional.of(SCHEDULE)));
    stewards.check = (_, _, _) -> Answer.NO_PASS;
  }

  @AfterEach
  void noLine() {
    stewards.guarded.clear();
    stewards.check = (_, _, _) -> Answer.LET_IN;
    cast.bookings = (_, _) -> Optional.empty();
    cashier.payment = Optional.empty();
  }

  @Test
  void everyNewRouteIsDecidedUpon() {
    var decided = new TreeSet<String>(BEHIND_A_DOOR);
    decided.addAll(OPEN);

    assertThat(salesRoutes())
        .as("a new route: put it behind a Door and into the first list, or into the second")
        .isEqualTo(decided);
  }

  @Test
  void noDoorOpensWithoutAPass() {
    for (var route : BEHIND_A_DOOR) {
      assertThat(ask(route)).as(route).hasStatus(403).bodyText().contains("QUEUE_TOKEN_REQUIRED");
    }
  }

  @Test
  void noOtherRouteAsksForAPass() {
    for (var route : OPEN) {
      assertThat(ask(route)).as(route).bodyText().doesNotContain("QUEUE_");
    }
  }

  private TreeSet<String> salesRoutes() {
    var found = new TreeSet<String>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .filter(path -> ELSEWHERE.stream().noneMatch(path::startsWith))
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(m -> found.add(m + " " + path))));
    return found;
  }

  private MockMvcTester.MockMvcRequestBuilder ask(String route) {
    var path =
        route
            .substring(route.indexOf(' ') + 1)
            .replace("{concertId}", CONCERT.value().toString())
            .replaceAll("\\{\\w+}", SCHEDULE.value().toString());
    var query = path.endsWith("seats") ? "?date=2026-09-01" : "";
    return http.method(HttpMethod.valueOf(route.substring(0, route.indexOf(' '))))
        .uri(path + query)
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            "{\"scheduleId\":\"%s\",\"seatNos\":[1],\"count\":1,\"method\":\"POINT\",\"bookingId\":\"%s\"}"
                .formatted(SCHEDULE.value(), BOOKING.value()));
  }
}
