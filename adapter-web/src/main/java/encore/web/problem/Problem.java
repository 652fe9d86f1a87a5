package encore.web.problem;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Every answer that is not a success. The name is the code on the wire and is never translated;
 * titles and texts stand in {@code problems.properties}, one set a language.
 */
public enum Problem {
  VALIDATION_FAILED(HttpStatus.BAD_REQUEST),
  MALFORMED_JSON(HttpStatus.BAD_REQUEST),
  INVALID_CURSOR(HttpStatus.BAD_REQUEST),
  UNSUPPORTED_API_VERSION(HttpStatus.BAD_REQUEST),
  IMAGE_UNREADABLE(HttpStatus.BAD_REQUEST),
  IMAGE_SIZE_REFUSED(HttpStatus.BAD_REQUEST),
  QUEUE_TOKEN_INVALID(HttpStatus.BAD_REQUEST),
  IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
  TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED),
  INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED),
  REFRESH_TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
  WEBHOOK_SIGNATURE_INVALID(HttpStatus.UNAUTHORIZED),
  INSUFFICIENT_BALANCE(HttpStatus.PAYMENT_REQUIRED),
  CARD_DECLINED(HttpStatus.PAYMENT_REQUIRED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  QUEUE_TOKEN_REQUIRED(HttpStatus.FORBIDDEN),
  QUEUE_NOT_ADMITTED(HttpStatus.FORBIDDEN),
  /** At a door; on the token's own resource it is a 410. */
  QUEUE_TOKEN_EXPIRED(HttpStatus.FORBIDDEN),
  QUEUE_TOKEN_WRONG_CONCERT(HttpStatus.FORBIDDEN),
  CHALLENGE_REQUIRED(HttpStatus.FORBIDDEN),
  ACCOUNT_BLOCKED(HttpStatus.FORBIDDEN),
  ROUTE_NOT_FOUND(HttpStatus.NOT_FOUND),
  CONCERT_NOT_FOUND(HttpStatus.NOT_FOUND),
  SCHEDULE_NOT_FOUND(HttpStatus.NOT_FOUND),
  SEAT_NOT_FOUND(HttpStatus.NOT_FOUND),
  BOOKING_NOT_FOUND(HttpStatus.NOT_FOUND),
  PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND),
  ORDER_NOT_FOUND(HttpStatus.NOT_FOUND),
  COUPON_NOT_FOUND(HttpStatus.NOT_FOUND),
  PRODUCT_NOT_FOUND(HttpStatus.NOT_FOUND),
  ISSUE_REQUEST_NOT_FOUND(HttpStatus.NOT_FOUND),
  USER_NOT_FOUND(HttpStatus.NOT_FOUND),
  POSTER_NOT_FOUND(HttpStatus.NOT_FOUND),
  WEBHOOK_NOT_FOUND(HttpStatus.NOT_FOUND),
  EVENT_NOT_FOUND(HttpStatus.NOT_FOUND),
  DEAD_LETTER_NOT_FOUND(HttpStatus.NOT_FOUND),
  TICKET_NOT_FOUND(HttpStatus.NOT_FOUND),
  QUEUE_NOT_FOUND(HttpStatus.NOT_FOUND),
  QUEUE_TOKEN_NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  SEAT_ALREADY_HELD(HttpStatus.CONFLICT),
  SEAT_SOLD(HttpStatus.CONFLICT),
  SEAT_NOT_FOR_SALE(HttpStatus.CONFLICT),
  SOLD_OUT(HttpStatus.CONFLICT),
  BOOKING_ALREADY_OPEN(HttpStatus.CONFLICT),
  SEAT_LIMIT_EXCEEDED(HttpStatus.CONFLICT),
  SALE_NOT_OPEN(HttpStatus.CONFLICT),
  SALE_CLOSED(HttpStatus.CONFLICT),
  BOOKING_EXPIRED(HttpStatus.CONFLICT),
  HOLD_NOT_EXTENDABLE(HttpStatus.CONFLICT),
  BOOKING_NOT_CANCELLABLE(HttpStatus.CONFLICT),
  BOOKING_NOT_PAYABLE(HttpStatus.CONFLICT),
  PAYMENT_ALREADY_EXISTS(HttpStatus.CONFLICT),
  PAYMENT_ALREADY_COMPLETED(HttpStatus.CONFLICT),
  PAYMENT_NOT_REFUNDABLE(HttpStatus.CONFLICT),
  ORDER_NOT_CANCELLABLE(HttpStatus.CONFLICT),
  OUT_OF_STOCK(HttpStatus.CONFLICT),
  CART_EMPTY(HttpStatus.CONFLICT),
  COUPON_ALREADY_ISSUED(HttpStatus.CONFLICT),
  COUPON_SOLD_OUT(HttpStatus.CONFLICT),
  COUPON_NOT_ACTIVE(HttpStatus.CONFLICT),
  COUPON_NOT_USABLE(HttpStatus.CONFLICT),
  CART_FULL(HttpStatus.CONFLICT),
  PRODUCT_NOT_FOR_SALE(HttpStatus.CONFLICT),
  BOOKING_NOT_CONFIRMED(HttpStatus.CONFLICT),
  EMAIL_TAKEN(HttpStatus.CONFLICT),
  DUPLICATE_SCHEDULE(HttpStatus.CONFLICT),
  HAS_BOOKINGS(HttpStatus.CONFLICT),
  BALANCE_LIMIT_EXCEEDED(HttpStatus.CONFLICT),
  QUEUE_CLOSED(HttpStatus.CONFLICT),
  /** A twin is at work: the same request hears its answer a little later. */
  IDEMPOTENCY_IN_PROGRESS(HttpStatus.CONFLICT),
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
  PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
  RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE),
  LOGIN_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
  QUEUE_FULL(HttpStatus.SERVICE_UNAVAILABLE),
  QUEUE_STREAMS_FULL(HttpStatus.SERVICE_UNAVAILABLE),
  /** The whole house, for a while: see {@code docs/runbook.md}. */
  READ_ONLY(HttpStatus.SERVICE_UNAVAILABLE),
  SEAT_STREAMS_FULL(HttpStatus.SERVICE_UNAVAILABLE),
  DEPENDENCY_DOWN(HttpStatus.SERVICE_UNAVAILABLE),
  OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE);

  /** What was wrong with what was asked, and not with how, by whom, or how often. */
  private static final Set<HttpStatus> FINAL =
      EnumSet.of(
          HttpStatus.PAYMENT_REQUIRED,
          HttpStatus.NOT_FOUND,
          HttpStatus.CONFLICT,
          HttpStatus.GONE,
          HttpStatus.UNPROCESSABLE_CONTENT);

  private final HttpStatus status;

  Problem(HttpStatus status) {
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }

  /** Whether the very same request may succeed after a while. */
  public boolean retryable() {
    return status == HttpStatus.SERVICE_UNAVAILABLE
        || status == HttpStatus.TOO_MANY_REQUESTS
        || this == IDEMPOTENCY_IN_PROGRESS;
  }

  /** Whether who asks again with the same key is told the same, because the answer is final. */
  public boolean isFinal() {
    return FINAL.contains(status) && !retryable();
  }

  /** Said to who waits, as planned: neither his mistake nor ours. */
  boolean isOfTheQueue() {
    return name().startsWith("QUEUE_") || this == CHALLENGE_REQUIRED;
  }

  /** Its page is {@code /problems/{slug}}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
