package encore.web.problem;

/** Where each problem may be met, with the ids that all examples share. */
final class ExampleAddresses {

  static final String BOOKING = "0198c0de-0000-7000-8000-0000000000b1";
  private static final String CONCERT = "0198c0de-0000-7000-8000-0000000000c1";
  private static final String SCHEDULE = "0198c0de-0000-7000-8000-0000000000a1";
  private static final String USER = "0198c0de-0000-7000-8000-0000000000d1";
  static final String PAYMENT = "0198c0de-0000-7000-8000-0000000000d1";
  static final String COUPON = "0198c0de-0000-7000-8000-0000000000e1";
  static final String PRODUCT = "0198c0de-0000-7000-8000-000000000a01";
  private static final String ORDER = "0198c0de-0000-7000-8000-000000000b01";
  private static final String WEBHOOK = "0198c0de-0000-7000-8000-0000000000f1";
  private static final String EVENT = "0198c0de-0000-7000-8000-000000000e01";

  private ExampleAddresses() {}

  static String of(Problem problem) {
    return switch (problem) {
      case INVALID_CURSOR, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE -> "/api/concerts";
      case CONCERT_NOT_FOUND -> "/api/concerts/" + SCHEDULE;
      case SCHEDULE_NOT_FOUND -> "/api/schedules/" + SCHEDULE + "/seats";
      case SOLD_OUT -> "/api/bookings/best-available";
      case ROUTE_NOT_FOUND -> "/api/nope";
      case USER_NOT_FOUND -> "/api/admin/schedules/" + SCHEDULE + "/seats/complimentary";
      case BOOKING_NOT_CONFIRMED -> "/api/bookings/" + BOOKING + "/ticket";
      case TICKET_NOT_FOUND -> "/api/tickets/check";
      case POSTER_NOT_FOUND -> "/api/concerts/" + SCHEDULE + "/poster";
      case IMAGE_UNREADABLE, IMAGE_SIZE_REFUSED -> "/api/admin/concerts/" + SCHEDULE + "/poster";
      case DUPLICATE_SCHEDULE -> "/api/admin/concerts/" + CONCERT + "/schedules";
      case HAS_BOOKINGS, PRECONDITION_FAILED, PRECONDITION_REQUIRED ->
          "/api/admin/concerts/" + CONCERT + "/schedules/" + SCHEDULE;
      case QUEUE_TOKEN_REQUIRED,
          QUEUE_NOT_ADMITTED,
          QUEUE_TOKEN_EXPIRED,
          QUEUE_TOKEN_WRONG_CONCERT ->
          "/api/schedules/" + SCHEDULE + "/seat-status";
      case QUEUE_CLOSED, QUEUE_FULL, CHALLENGE_REQUIRED -> "/api/queue/tokens";
      case QUEUE_TOKEN_INVALID, QUEUE_TOKEN_NOT_FOUND -> "/api/queue/tokens/me";
      case QUEUE_STREAMS_FULL -> "/api/queue/tokens/me/stream";
      case SEAT_STREAMS_FULL -> "/api/schedules/" + SCHEDULE + "/seat-status/stream";
      case QUEUE_NOT_FOUND -> "/api/queue/" + CONCERT + "/proof";
      case BALANCE_LIMIT_EXCEEDED -> "/api/users/" + USER + "/balance/charge";
      case EMAIL_TAKEN -> "/api/auth/signup";
      case INVALID_CREDENTIALS, LOGIN_BUSY, RATE_LIMITED -> "/api/auth/login";
      case REFRESH_TOKEN_INVALID -> "/api/auth/refresh";
      case WEBHOOK_SIGNATURE_INVALID -> "/api/payments/webhooks/simulated";
      case WEBHOOK_NOT_FOUND -> "/api/admin/webhooks/" + WEBHOOK;
      case EVENT_NOT_FOUND -> "/api/admin/outbox/" + EVENT;
      case DEAD_LETTER_NOT_FOUND -> "/api/admin/dlq/" + WEBHOOK;
      case FORBIDDEN, BOOKING_NOT_FOUND, BOOKING_NOT_CANCELLABLE -> "/api/bookings/" + BOOKING;
      case INSUFFICIENT_BALANCE, BOOKING_NOT_PAYABLE, PAYMENT_ALREADY_EXISTS, COUPON_NOT_USABLE ->
          "/api/payments";
      case COUPON_NOT_FOUND -> "/api/coupons/" + COUPON;
      case PRODUCT_NOT_FOUND -> "/api/products/" + PRODUCT;
      case CART_FULL -> "/api/cart/items";
      case ISSUE_REQUEST_NOT_FOUND -> "/api/coupons/issue-requests/" + COUPON;
      case COUPON_ALREADY_ISSUED, COUPON_SOLD_OUT, COUPON_NOT_ACTIVE ->
          "/api/coupons/" + COUPON + "/issue";
      case CARD_DECLINED, PAYMENT_ALREADY_COMPLETED -> "/api/payments/" + PAYMENT + "/complete";
      case OUT_OF_STOCK, PRODUCT_NOT_FOR_SALE, CART_EMPTY -> "/api/orders";
      case ORDER_NOT_FOUND -> "/api/orders/" + ORDER;
      case ORDER_NOT_CANCELLABLE -> "/api/orders/" + ORDER + "/cancel";
      case PAYMENT_NOT_REFUNDABLE -> "/api/payments/" + PAYMENT + "/cancel";
      case PAYMENT_NOT_FOUND -> "/api/payments/" + PAYMENT;
      case BOOKING_EXPIRED, HOLD_NOT_EXTENDABLE -> "/api/bookings/" + BOOKING + "/extend";
      case VALIDATION_FAILED,
          MALFORMED_JSON,
          UNSUPPORTED_API_VERSION,
          IDEMPOTENCY_KEY_INVALID,
          IDEMPOTENCY_KEY_REUSED,
          IDEMPOTENCY_IN_PROGRESS,
          UNAUTHENTICATED,
          TOKEN_EXPIRED,
          ACCOUNT_BLOCKED,
          SEAT_NOT_FOUND,
          SEAT_ALREADY_HELD,
          SEAT_SOLD,
          SEAT_NOT_FOR_SALE,
          BOOKING_ALREADY_OPEN,
          SEAT_LIMIT_EXCEEDED,
          SALE_NOT_OPEN,
          SALE_CLOSED,
          PAYLOAD_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INTERNAL_ERROR,
          BUSY,
          READ_ONLY,
          DEPENDENCY_DOWN,
          OUTCOME_UNKNOWN ->
          "/api/bookings/start";
    };
  }
}
