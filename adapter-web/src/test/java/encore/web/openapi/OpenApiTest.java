package encore.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import encore.web.OnStage;
import encore.web.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnStage
class OpenApiTest {

  private final MockMvcTester http;

  OpenApiTest(MockMvcTester http) {
    this.http = http;
  }

  @Test
  void everyOperationSaysWhatItDoesAndWhatMayGoWrong() throws Exception {
    Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(json(), "$.paths");

    assertThat(paths)
        .containsOnlyKeys(
            "/api/admin/audit",
            "/api/admin/bookings",
            "/api/admin/bookings/export.csv",
            "/api/admin/bookings/{id}",
            "/api/admin/caches/drop",
            "/api/admin/concerts",
            "/api/admin/concerts/{concertId}",
            "/api/admin/concerts/{concertId}/poster",
            "/api/admin/concerts/{concertId}/schedules",
            "/api/admin/concerts/{concertId}/schedules/{scheduleId}",
            "/api/admin/consistency",
            "/api/admin/consistency/check",
            "/api/admin/coupons",
            "/api/admin/coupons/way",
            "/api/admin/coupons/{couponId}",
            "/api/admin/coupons/{couponId}/grants",
            "/api/admin/coupons/{couponId}/grants/{userId}",
            "/api/admin/database/sessions/end",
            "/api/admin/dlq",
            "/api/admin/dlq/replay",
            "/api/admin/dlq/{id}",
            "/api/admin/dlq/{id}/replay",
            "/api/admin/experiments/lock-strategy",
            "/api/admin/glance",
            "/api/admin/holds",
            "/api/admin/holds/sweep",
            "/api/admin/modes",
            "/api/admin/modes/{mode}",
            "/api/admin/notifications",
            "/api/admin/orders",
            "/api/admin/orders/{id}/cancel",
            "/api/admin/outbox",
            "/api/admin/outbox/retry",
            "/api/admin/outbox/stats",
            "/api/admin/outbox/{id}",
            "/api/admin/outbox/{id}/retry",
            "/api/admin/payments/summary",
            "/api/admin/products",
            "/api/admin/products/{productId}",
            "/api/admin/products/{productId}/movements",
            "/api/admin/products/{productId}/stock",
            "/api/admin/queues",
            "/api/admin/queues/{concertId}",
            "/api/admin/queues/{concertId}/admit",
            "/api/admin/queues/{concertId}/drain",
            "/api/admin/queues/{concertId}/passes",
            "/api/admin/queues/{concertId}/passes/{userId}",
            "/api/admin/queues/{concertId}/pause",
            "/api/admin/queues/{concertId}/rebuild",
            "/api/admin/queues/{concertId}/resume",
            "/api/admin/queues/{concertId}/stats",
            "/api/admin/rankings/rebuild",
            "/api/admin/schedules/{scheduleId}/seats/block",
            "/api/admin/schedules/{scheduleId}/seats/complimentary",
            "/api/admin/schedules/{scheduleId}/seats/unblock",
            "/api/admin/stats/sales",
            "/api/admin/stats/summary",
            "/api/admin/users/blocked",
            "/api/admin/users/{userId}/block",
            "/api/admin/wallets/proof",
            "/api/admin/webhooks",
            "/api/admin/webhooks/{id}",
            "/api/admin/webhooks/{id}/replay",
            "/api/auth/login",
            "/api/auth/logout",
            "/api/auth/refresh",
            "/api/auth/signup",
            "/api/bookings",
            "/api/bookings/best-available",
            "/api/bookings/start",
            "/api/bookings/{id}",
            "/api/bookings/{id}/extend",
            "/api/bookings/{id}/release",
            "/api/bookings/{id}/ticket",
            "/api/bookings/{id}/time",
            "/api/cart",
            "/api/cart/items",
            "/api/cart/items/{productId}",
            "/api/concerts",
            "/api/concerts/{concertId}",
            "/api/concerts/{concertId}/dates",
            "/api/concerts/{concertId}/poster",
            "/api/concerts/{concertId}/seats",
            "/api/coupons",
            "/api/coupons/issue-requests/{requestId}",
            "/api/coupons/validate",
            "/api/coupons/{couponId}",
            "/api/coupons/{couponId}/issue",
            "/api/orders",
            "/api/orders/{id}",
            "/api/orders/{id}/cancel",
            "/api/payments",
            "/api/payments/webhooks/{provider}",
            "/api/payments/{id}",
            "/api/payments/{id}/cancel",
            "/api/payments/{id}/complete",
            "/api/products",
            "/api/products/popular",
            "/api/products/{productId}",
            "/api/products/{productId}/stock",
            "/api/queue/tokens",
            "/api/queue/tokens/me",
            "/api/queue/tokens/me/leave",
            "/api/queue/tokens/me/stream",
            "/api/queue/{concertId}/proof",
            "/api/rankings/concerts",
            "/api/schedules/{scheduleId}/seat-status",
            "/api/schedules/{scheduleId}/seat-status/stream",
            "/api/schedules/{scheduleId}/seats",
            "/api/tickets/check",
            "/api/users/me",
            "/api/users/me/notifications",
            "/api/users/{userId}/balance",
            "/api/users/{userId}/balance/charge",
            "/api/users/{userId}/balance/transactions",
            "/api/users/{userId}/coupons");
    paths.forEach((path, methods) ->
        methods.forEach((method, operation) -> {
          assertThat(operation)
              .as(method + " " + path)
              .containsKeys("summary", "description", "operationId", "tags");
          assertThat(operation.get("responses").toString())
              .as(path)
              .containsPattern("\\b20[0124]=")
              .contains("500", "503", "INTERNAL_ERROR", "UNSUPPORTED_API_VERSION");
        }));
  }

  @Test
  void theConflictsOfAHoldAreDeclaredWithExamples() throws Exception {
    Map<String, Object> conflicts =
        JsonPath.read(
            json(),
            "$.paths['/api/bookings/start'].post.responses['409'].content['application/problem+json'].examples");

    assertThat(conflicts)
        .containsOnlyKeys(
            "BOOKING_ALREADY_OPEN",
            "IDEMPOTENCY_IN_PROGRESS",
            "SALE_CLOSED",
            "SALE_NOT_OPEN",
            "SEAT_ALREADY_HELD",
            "QUEUE_CLOSED",
            "SEAT_LIMIT_EXCEEDED",
            "SEAT_NOT_FOR_SALE",
            "SEAT_SOLD",
            "SOLD_OUT");
    List<Object> parameters =
        JsonPath.read(json(), "$.paths['/api/bookings/start'].post.parameters[*].name");
    assertThat(parameters).containsExactlyInAnyOrder("Queue-Token", "Idempotency-Key");
  }

  @Test
  void everyCodeIsShownOnce() throws Exception {
    Map<String, Object> examples = JsonPath.read(json(), "$.components.examples");

    assertThat(examples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values()).map(Problem::name).toList());
  }

  @Test
  void whatMayBeAbsentIsNotRequired() throws Exception {
    List<String> booking = JsonPath.read(json(), "$.components.schemas.Booking.required");
    List<String> wish = JsonPath.read(json(), "$.components.schemas.HoldRequest.required");
    List<String> place = JsonPath.read(json(), "$.components.schemas.SeatPlace.required");

    assertThat(booking).contains("bookingId", "remainingSeconds").doesNotContain("expiresAt");
    assertThat(wish).containsExactly("scheduleId");
    assertThat(place).containsExactly("col", "row");
  }

  @Test
  void whatIsAnObjectIsDescribedAsOne() throws Exception {
    assertThat(
            JsonPath.<Object>read(
                json(), "$.components.schemas.OutboxEventDetails.properties.data.type"))
        .isEqualTo("object");
  }

  @Test
  void guardedOperationsSaySo() throws Exception {
    Map<String, Object> start = JsonPath.read(json(), "$.paths['/api/bookings/start'].post");

    assertThat(start).containsKey("security");
    assertThat(start.get("responses").toString()).contains("UNAUTHENTICATED", "TOKEN_EXPIRED");
    assertThat(JsonPath.<Object>read(json(), "$.components.schemas.HoldRequest.example").toString())
        .contains("seatNos")
        .doesNotContain("seats");
  }

  @Test
  void theDescriptionIsOpenApi31AndAlwaysTheSame() throws Exception {
    assertThat(json()).contains("\"openapi\":\"3.1.").doesNotContain("localhost");
    assertThat(read("/v3/api-docs.yaml", "a.example"))
        .isEqualTo(read("/v3/api-docs.yaml", "b.example"));
  }

  private String json() throws Exception {
    return read("/v3/api-docs", "localhost");
  }

  private String read(String path, String host) throws Exception {
    var answer = http.get().uri("http://" + host + path).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
