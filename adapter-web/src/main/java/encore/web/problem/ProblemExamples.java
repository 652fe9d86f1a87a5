package encore.web.problem;

import static encore.web.problem.ExampleAddresses.BOOKING;
import static encore.web.problem.ExampleAddresses.COUPON;
import static encore.web.problem.ExampleAddresses.PAYMENT;
import static encore.web.problem.ExampleAddresses.PRODUCT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What each problem looks like on the wire, made by the same hand as the real ones. */
@Component
public class ProblemExamples {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OPENS = "2026-09-01T11:00:00Z";
  private static final String CLOSES = "2026-09-30T11:00:00Z";

  private static final String MOVED = "The database is being moved.";

  private static final Map<String, Object> TOO_FEW =
      new TreeMap<>(
          Map.of("productId", PRODUCT, "name", "Light stick", "wanted", 2, "available", 1));

  private static final Map<String, Object> CHALLENGE =
      new TreeMap<>(Map.of("kind", "HASHCASH", "text", "Zm9vYmFy", "bits", 18, "until", CLOSES));

  private final ProblemBody bodies;

  ProblemExamples(ProblemBody bodies) {
    this.bodies = bodies;
  }

  public Map<String, Object> body(Problem problem, Locale language) {
    return bodies.of(
        of(problem), "https://encore.example", language, ExampleAddresses.of(problem), TRACE);
  }

  static Refusal of(Problem problem) {
    return switch (problem) {
      case VALIDATION_FAILED -> Refusal.of(Violation.ofBody("#/seatNos/0", "MIN", "1"));
      case MALFORMED_JSON -> Refusal.of(problem, "1", "17").with("line", 1).with("column", 17);
      case METHOD_NOT_ALLOWED -> Refusal.of(problem, "GET, HEAD");
      case SEAT_NOT_FOUND -> Refusal.of(problem, "999").with("missingSeats", List.of(999));
      case SEAT_ALREADY_HELD, SEAT_SOLD, SEAT_NOT_FOR_SALE ->
          Refusal.of(problem, "2-2")
              .with("unavailableSeats", List.of(12))
              .with("suggestedSeats", List.of(13, 11, 2));
      case SOLD_OUT -> Refusal.of(problem, 3, 5, 2).with("available", 5).with("largestBlock", 2);
      case BOOKING_ALREADY_OPEN ->
          Refusal.of(problem, "2-2")
              .with("bookingId", BOOKING)
              .with("unavailableSeats", List.of(12));
      case SEAT_LIMIT_EXCEEDED -> Refusal.of(problem, "4").with("max", 4);
      case BALANCE_LIMIT_EXCEEDED -> Refusal.of(problem, 100_000_000).with("max", 100_000_000);
      case SALE_NOT_OPEN -> Refusal.of(problem, OPENS).with("opensAt", OPENS);
      case SALE_CLOSED -> Refusal.of(problem, CLOSES).with("closedAt", CLOSES);
      case BOOKING_NOT_CANCELLABLE ->
          Refusal.of(problem, OPENS).with("bookingStatus", "EXPIRED").with("expiredAt", OPENS);
      case BOOKING_EXPIRED -> Refusal.of(problem, OPENS).with("expiredAt", OPENS);
      case HOLD_NOT_EXTENDABLE ->
          Refusal.of(problem)
              .with("bookingStatus", "HELD")
              .with("remainingSeconds", 287)
              .with("expiresAt", OPENS);
      case INSUFFICIENT_BALANCE ->
          Refusal.of(problem, "170000", "100000", "70000")
              .with("required", 170_000)
              .with("balance", 100_000)
              .with("shortBy", 70_000);
      case CARD_DECLINED ->
          Refusal.of(problem, "insufficient_funds").with("declineCode", "insufficient_funds");
      case BOOKING_NOT_PAYABLE -> Refusal.of(problem).with("bookingStatus", "CANCELLED");
      case PAYMENT_ALREADY_EXISTS -> Refusal.of(problem).with("paymentId", PAYMENT);
      case PAYMENT_ALREADY_COMPLETED ->
          Refusal.of(problem).with("bookingId", BOOKING).with("completedAt", OPENS);
      case PAYMENT_NOT_REFUNDABLE -> Refusal.of(problem, CLOSES).with("refundableUntil", CLOSES);
      case ORDER_NOT_CANCELLABLE -> Refusal.of(problem, CLOSES).with("cancellableUntil", CLOSES);
      case OUT_OF_STOCK -> Refusal.of(problem).with("items", List.of(TOO_FEW));
      case COUPON_ALREADY_ISSUED -> Refusal.of(problem).with("userCouponId", COUPON);
      case COUPON_NOT_USABLE -> Refusal.of(problem).saying("EXPIRED").with("reasonCode", "EXPIRED");
      case CART_FULL -> Refusal.of(problem, 50).with("max", 50);
      case PRODUCT_NOT_FOR_SALE -> Refusal.of(problem).with("productIds", List.of(PRODUCT));
      case DUPLICATE_SCHEDULE -> Refusal.of(problem, OPENS).with("startsAt", OPENS);
      case RATE_LIMITED -> Refusal.of(problem, "540");
      case PAYLOAD_TOO_LARGE -> Refusal.of(problem, "65536").with("maxBytes", 65536);
      case IMAGE_SIZE_REFUSED ->
          Refusal.of(problem, "30000", "30000", "16", "6000", "16000000")
              .with("width", 30_000)
              .with("height", 30_000);
      case QUEUE_NOT_ADMITTED -> Refusal.of(problem).with("pollAfterSeconds", 3.2);
      case QUEUE_TOKEN_EXPIRED -> Refusal.of(problem).with("reason", "EXPIRED");
      case QUEUE_STREAMS_FULL, SEAT_STREAMS_FULL -> Refusal.of(problem).with("pollAfterSeconds", 5);
      case READ_ONLY -> Refusal.of(problem, MOVED).with("reason", MOVED);
      case CHALLENGE_REQUIRED -> Refusal.of(problem).with("challenge", CHALLENGE);
      case INVALID_CURSOR,
          UNSUPPORTED_API_VERSION,
          QUEUE_TOKEN_INVALID,
          IDEMPOTENCY_KEY_INVALID,
          IDEMPOTENCY_KEY_REUSED,
          IDEMPOTENCY_IN_PROGRESS,
          QUEUE_TOKEN_REQUIRED,
          QUEUE_TOKEN_WRONG_CONCERT,
          QUEUE_NOT_FOUND,
          QUEUE_TOKEN_NOT_FOUND,
          QUEUE_CLOSED,
          QUEUE_FULL,
          IMAGE_UNREADABLE,
          POSTER_NOT_FOUND,
          UNAUTHENTICATED,
          TOKEN_EXPIRED,
          INVALID_CREDENTIALS,
          REFRESH_TOKEN_INVALID,
          WEBHOOK_SIGNATURE_INVALID,
          WEBHOOK_NOT_FOUND,
          EVENT_NOT_FOUND,
          DEAD_LETTER_NOT_FOUND,
          FORBIDDEN,
          ACCOUNT_BLOCKED,
          ROUTE_NOT_FOUND,
          CONCERT_NOT_FOUND,
          SCHEDULE_NOT_FOUND,
          BOOKING_NOT_FOUND,
          PAYMENT_NOT_FOUND,
          ORDER_NOT_FOUND,
          CART_EMPTY,
          COUPON_NOT_FOUND,
          PRODUCT_NOT_FOUND,
          ISSUE_REQUEST_NOT_FOUND,
          COUPON_SOLD_OUT,
          COUPON_NOT_ACTIVE,
          BOOKING_NOT_CONFIRMED,
          USER_NOT_FOUND,
          TICKET_NOT_FOUND,
          NOT_ACCEPTABLE,
          HAS_BOOKINGS,
          PRECONDITION_FAILED,
          UNSUPPORTED_MEDIA_TYPE,
          PRECONDITION_REQUIRED,
          EMAIL_TAKEN,
          INTERNAL_ERROR,
          BUSY,
          LOGIN_BUSY,
          DEPENDENCY_DOWN,
          OUTCOME_UNKNOWN ->
          Refusal.of(problem);
    };
  }
}
