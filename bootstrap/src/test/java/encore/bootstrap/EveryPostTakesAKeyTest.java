package encore.bootstrap;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every POST of the API, and every DELETE, has its effect once for one {@code Idempotency-Key}, or
 * is named here with the reason why it needs none.
 */
@AnalyzeClasses(packages = "encore.web", importOptions = House.ShippedOnly.class)
class EveryPostTakesAKeyTest {

  private static final String ONCE = "encore.web.idempotency.Once";
  private static final String MAPPINGS = "org.springframework.web.bind.annotation.";

  /** What moves seats, points or stock, or has much of something done again. */
  private static final Set<String> KEYED =
      Set.of(
          "POST /api/bookings/start",
          "POST /api/bookings/best-available",
          "POST /api/bookings/{id}/extend",
          "DELETE /api/bookings/{id}",
          "DELETE /api/admin/bookings/{id}",
          "POST /api/users/{userId}/balance/charge",
          "POST /api/payments",
          "POST /api/payments/{id}/complete",
          "POST /api/payments/{id}/cancel",
          "POST /api/cart/items",
          "POST /api/orders",
          "POST /api/orders/{id}/cancel",
          "POST /api/admin/orders/{id}/cancel",
          "POST /api/admin/rankings/rebuild",
          "POST /api/admin/dlq/{id}/replay",
          "POST /api/admin/dlq/replay",
          "DELETE /api/admin/dlq/{id}",
          "POST /api/coupons/{couponId}/issue",
          "POST /api/admin/concerts",
          "POST /api/admin/concerts/{concertId}/schedules",
          "POST /api/admin/coupons",
          "POST /api/admin/coupons/{couponId}/grants",
          "POST /api/admin/products",
          "POST /api/admin/products/{productId}/movements",
          "POST /api/admin/holds/sweep",
          "POST /api/admin/queues/{concertId}/rebuild",
          "POST /api/admin/caches/drop",
          "POST /api/admin/database/sessions/end",
          "POST /api/admin/schedules/{scheduleId}/seats/block",
          "POST /api/admin/schedules/{scheduleId}/seats/unblock",
          "POST /api/admin/schedules/{scheduleId}/seats/complimentary",
          "POST /api/admin/outbox/{id}/retry",
          "POST /api/admin/outbox/retry",
          "POST /api/admin/consistency/check");

  private static final Map<String, Set<String>> WITHOUT =
      Map.of(
          "who asks is not known yet; a session is not found twice, an address not taken twice",
          Set.of(
              "POST /api/auth/signup",
              "POST /api/auth/login",
              "POST /api/auth/refresh",
              "POST /api/auth/logout"),
          "a place in a line is his who has it: asking again gives the same one",
          Set.of(
              "POST /api/queue/tokens",
              "POST /api/queue/tokens/me/leave",
              "DELETE /api/queue/tokens/me"),
          "a beacon sends no headers, and has one answer to everything",
          Set.of("POST /api/bookings/{id}/release"),
          "orders to a line move no seat; repeated, they find it as they left it",
          Set.of(
              "POST /api/admin/queues/{concertId}/pause",
              "POST /api/admin/queues/{concertId}/resume",
              "POST /api/admin/queues/{concertId}/drain",
              "POST /api/admin/queues/{concertId}/admit",
              "DELETE /api/admin/queues/{concertId}/passes",
              "DELETE /api/admin/queues/{concertId}/passes/{userId}"),
          "edits of the programme name the version they have seen",
          Set.of(
              "DELETE /api/admin/concerts/{concertId}",
              "DELETE /api/admin/concerts/{concertId}/poster",
              "DELETE /api/admin/concerts/{concertId}/schedules/{scheduleId}"),
          "a message has an id of its own, and is a bell: the gateway says what is true",
          Set.of("POST /api/payments/webhooks/{provider}", "POST /api/admin/webhooks/{id}/replay"),
          "the answer says whether the ticket was shown before",
          Set.of("POST /api/tickets/check"),
          "a look, as a POST because of its body",
          Set.of("POST /api/coupons/validate"),
          "taken away is taken away",
          Set.of(
              "DELETE /api/admin/coupons/{couponId}/grants/{userId}",
              "DELETE /api/cart",
              "DELETE /api/cart/items/{productId}"),
          "blocked is blocked",
          Set.of("DELETE /api/admin/users/{userId}/block"));

  @ArchTest
  static void everyNewRouteIsDecidedUpon(JavaClasses house) {
    var decided = new TreeSet<>(KEYED);
    WITHOUT.values().forEach(decided::addAll);

    assertThat(routes(house, _ -> true))
        .as("a new route: give it a Once and put it into KEYED, or into WITHOUT with a reason")
        .isEqualTo(decided);
  }

  @ArchTest
  static void theseAndNoOthersTakeAKey(JavaClasses house) {
    assertThat(routes(house, EveryPostTakesAKeyTest::takesAKey)).isEqualTo(new TreeSet<>(KEYED));
  }

  private static boolean takesAKey(JavaMethod method) {
    return method.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals(ONCE));
  }

  private static TreeSet<String> routes(JavaClasses house, Predicate<JavaMethod> which) {
    return house.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(which)
        .flatMap(method -> Stream.concat(routes(method, "Post"), routes(method, "Delete")))
        .filter(route -> route.contains(" /api/"))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> routes(JavaMethod method, String verb) {
    return method.tryGetAnnotationOfType(MAPPINGS + verb + "Mapping").stream()
        .flatMap(own ->
            paths(method.getOwner(), "Request")
                .flatMap(base -> paths(own).map(path -> base + path)))
        .map(path -> verb.toUpperCase(Locale.ROOT) + " " + path);
  }

  private static Stream<String> paths(HasAnnotations<?> type, String verb) {
    return type.tryGetAnnotationOfType(MAPPINGS + verb + "Mapping")
        .map(EveryPostTakesAKeyTest::paths)
        .orElseGet(() -> Stream.of(""));
  }

  /** As it stands in the source, under one name or the other. */
  private static Stream<String> paths(JavaAnnotation<?> mapping) {
    var all =
        Stream.of("path", "value")
            .flatMap(name -> Arrays.stream((Object[]) mapping.get(name).orElseThrow()))
            .map(Object::toString)
            .toList();
    return all.isEmpty() ? Stream.of("") : all.stream();
  }
}
