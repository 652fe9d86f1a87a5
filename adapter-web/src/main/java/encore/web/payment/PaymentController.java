package encore.web.payment;

import static encore.web.problem.Problem.BOOKING_EXPIRED;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.BOOKING_NOT_PAYABLE;
import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.COUPON_NOT_FOUND;
import static encore.web.problem.Problem.COUPON_NOT_USABLE;
import static encore.web.problem.Problem.INSUFFICIENT_BALANCE;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PAYMENT_ALREADY_EXISTS;
import static encore.web.problem.Problem.QUEUE_CLOSED;
import static encore.web.problem.Problem.QUEUE_FULL;
import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.BookingViews;
import encore.application.payment.OpenPayment;
import encore.application.payment.OpenPayment.Outcome.CouponRefused;
import encore.application.payment.OpenPayment.Outcome.ExistsAlready;
import encore.application.payment.OpenPayment.Outcome.NoSuchBooking;
import encore.application.payment.OpenPayment.Outcome.NoSuchCoupon;
import encore.application.payment.OpenPayment.Outcome.NotPayable;
import encore.application.payment.OpenPayment.Outcome.Opened;
import encore.domain.booking.BookingId;
import encore.domain.coupon.UserCouponId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/payments",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments")
@SecurityRequirement(name = "bearer")
class PaymentController {

  private final OpenPayment openPayment;
  private final BookingViews bookings;

  PaymentController(OpenPayment openPayment, BookingViews bookings) {
    this.openPayment = openPayment;
    this.bookings = bookings;
  }

  @Operation(
      operationId = "openPayment",
      summary = "Say how you pay for a hold",
      description =
          "The amount is the price of the hold, and `payableAmount` what a coupon of yours leaves of"
              + " it. Points and coupon are set aside until the hold ends, and free again then;"
              + " nothing is spent yet. One payment at a time: another method or coupon after"
              + " cancelling this one.")
  @Answers({
    VALIDATION_FAILED,
    INSUFFICIENT_BALANCE,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    BOOKING_NOT_FOUND,
    BOOKING_EXPIRED,
    BOOKING_NOT_PAYABLE,
    PAYMENT_ALREADY_EXISTS,
    COUPON_NOT_FOUND,
    COUPON_NOT_USABLE,
    QUEUE_CLOSED,
    QUEUE_FULL,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<PaymentResponse> open(
      @Valid @RequestBody PaymentRequest body, SignedIn caller, Door door, Once once) {
    var booking = new BookingId(body.bookingId());
    var seen = bookings.booking(booking, caller.user());
    var command = new OpenPayment.Command(caller.user(), booking, body.method(), body.coupon());
    return once.behind(
            () -> seen.ifPresent(found -> door.enter(found.booking().terms().schedule(), caller)))
        .answer(() -> open(command));
  }

  private ResponseEntity<PaymentResponse> open(OpenPayment.Command command) {
    return switch (openPayment.open(command)) {
      case Opened(var payment) ->
          answer(HttpStatus.CREATED).location(uri(payment)).body(PaymentResponse.of(payment));
      case OpenPayment.Outcome.NotEnough(var required, var balance) ->
          throw PaymentRefusals.notEnough(required, balance);
      case OpenPayment.Outcome.HoldEnded(var at) -> throw PaymentRefusals.holdEnded(at);
      case NotPayable(var confirmed) -> throw PaymentRefusals.notPayable(confirmed);
      case ExistsAlready(var live) -> throw PaymentRefusals.existsAlready(live);
      case OpenPayment.Outcome.Contended() -> throw Refusal.of(BUSY);
      case NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
      case CouponRefused(var why) -> throw PaymentRefusals.coupon(why);
      case NoSuchCoupon() -> throw Refusal.of(COUPON_NOT_FOUND);
    };
  }

  static URI uri(Payment payment) {
    return URI.create("/api/payments/" + payment.terms().id().value());
  }

  static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }

  /** Which hold, and how it is paid; what it costs is known. */
  @Schema(
      name = "PaymentRequest",
      example = "{\"bookingId\":\"0198c0de-0000-7000-8000-0000000000b1\",\"method\":\"POINT\"}")
  record PaymentRequest(
      @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000b1") UUID bookingId,
      @NotNull @Schema(example = "POINT") PayMethod method,
      @Schema(description = "One of your coupons; what it takes off is known, too.")
          @Nullable UUID userCouponId) {

    Optional<UserCouponId> coupon() {
      return Optional.ofNullable(userCouponId).map(UserCouponId::new);
    }
  }
}
