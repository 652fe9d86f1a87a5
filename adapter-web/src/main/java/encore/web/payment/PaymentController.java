package encore.web.payment;

import static encore.web.problem.Problem.BOOKING_EXPIRED;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.BOOKING_NOT_PAYABLE;
import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.CARD_DECLINED;
import static encore.web.problem.Problem.INSUFFICIENT_BALANCE;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PAYMENT_ALREADY_COMPLETED;
import static encore.web.problem.Problem.PAYMENT_ALREADY_EXISTS;
import static encore.web.problem.Problem.PAYMENT_NOT_FOUND;
import static encore.web.problem.Problem.QUEUE_CLOSED;
import static encore.web.problem.Problem.QUEUE_FULL;
import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.BookingViews;
import encore.application.payment.CompletePayment;
import encore.application.payment.CompletePayment.Outcome.Declined;
import encore.application.payment.CompletePayment.Outcome.GoesBack;
import encore.application.payment.CompletePayment.Outcome.NoSuchPayment;
import encore.application.payment.CompletePayment.Outcome.NoToken;
import encore.application.payment.CompletePayment.Outcome.OverAlready;
import encore.application.payment.CompletePayment.Outcome.Paid;
import encore.application.payment.CompletePayment.Outcome.PaidBefore;
import encore.application.payment.CompletePayment.Outcome.Pending;
import encore.application.payment.OpenPayment;
import encore.application.payment.OpenPayment.Outcome.ExistsAlready;
import encore.application.payment.OpenPayment.Outcome.NoSuchBooking;
import encore.application.payment.OpenPayment.Outcome.NotPayable;
import encore.application.payment.OpenPayment.Outcome.Opened;
import encore.application.payment.PaymentViews;
import encore.domain.booking.BookingId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.web.constraint.Printable;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/payments",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments")
@SecurityRequirement(name = "bearer")
class PaymentController {

  /** A gateway that has not answered by now mostly does within a few seconds. */
  private static final String ASK_AGAIN_SECONDS = "2";

  private final OpenPayment openPayment;
  private final CompletePayment completePayment;
  private final BookingViews bookings;
  private final PaymentViews payments;

  PaymentController(
      OpenPayment openPayment,
      CompletePayment completePayment,
      BookingViews bookings,
      PaymentViews payments) {
    this.openPayment = openPayment;
    this.completePayment = completePayment;
    this.bookings = bookings;
    this.payments = payments;
  }

  @Operation(
      operationId = "openPayment",
      summary = "Say how you pay for a hold",
      description =
          "The amount is the price of the hold. Points are set aside until the hold ends, and free"
              + " again then; nothing is spent yet. One payment at a time: another method after"
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
    QUEUE_CLOSED,
    QUEUE_FULL,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @PostMapping
  ResponseEntity<PaymentResponse> open(
      @Valid @RequestBody PaymentRequest body, SignedIn caller, Door door) {
    var booking = new BookingId(body.bookingId());
    var seen = bookings.booking(booking, caller.user());
    seen.ifPresent(found -> door.enter(found.booking().terms().schedule(), caller));
    return switch (openPayment.open(
        new OpenPayment.Command(caller.user(), booking, body.method()))) {
      case Opened(var payment) ->
          answer(HttpStatus.CREATED).location(uri(payment)).body(PaymentResponse.of(payment));
      case OpenPayment.Outcome.NotEnough(var required, var balance) ->
          throw PaymentRefusals.notEnough(required, balance);
      case OpenPayment.Outcome.HoldEnded(var at) -> throw PaymentRefusals.holdEnded(at);
      case NotPayable(var confirmed) -> throw PaymentRefusals.notPayable(confirmed);
      case ExistsAlready(var live) -> throw PaymentRefusals.existsAlready(live);
      case OpenPayment.Outcome.Contended() -> throw Refusal.of(BUSY);
      case NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
    };
  }

  @Operation(
      operationId = "completePayment",
      summary = "Pay, and the seats are yours",
      description =
          "Points and seats change hands in one step, or nothing does. For a card send what stands"
              + " for it as `gatewayToken`; if its gateway does not answer in time the answer is 202"
              + " with status CHARGING, and the payment at `Location` says what became of it. Money"
              + " that comes after the hold has ended buys the same seats if they are free, under"
              + " another bookingId; else it goes back.")
  @Answers({
    VALIDATION_FAILED,
    INSUFFICIENT_BALANCE,
    CARD_DECLINED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    PAYMENT_NOT_FOUND,
    BOOKING_EXPIRED,
    BOOKING_NOT_PAYABLE,
    PAYMENT_ALREADY_COMPLETED,
    QUEUE_CLOSED,
    QUEUE_FULL,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @PostMapping("/{id}/complete")
  ResponseEntity<?> complete(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000d1") @PathVariable UUID id,
      @Valid @RequestBody CompleteRequest body,
      SignedIn caller,
      Door door) {
    var payment = new PaymentId(id);
    payments
        .payment(payment, caller.user())
        .filter(seen -> !(seen.payment() instanceof Payment.Completed))
        .flatMap(PaymentViews.View::schedule)
        .ifPresent(schedule -> door.enter(schedule, caller));
    var token = Optional.ofNullable(body.gatewayToken());
    return switch (completePayment.complete(
        new CompletePayment.Command(caller.user(), payment, token))) {
      case Paid paid -> answer(HttpStatus.OK).body(CompletedResponse.of(paid));
      case Pending(var charging) ->
          answer(HttpStatus.ACCEPTED)
              .location(uri(charging))
              .header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS)
              .body(PaymentResponse.of(charging));
      case CompletePayment.Outcome.NotEnough(var required, var balance) ->
          throw PaymentRefusals.notEnough(required, balance);
      case Declined(var code) -> throw PaymentRefusals.declined(code);
      case GoesBack(var back) -> throw PaymentRefusals.goesBack(back);
      case CompletePayment.Outcome.HoldEnded(var at) -> throw PaymentRefusals.holdEnded(at);
      case PaidBefore(var paid) -> throw PaymentRefusals.paidBefore(paid);
      case OverAlready(var over) -> throw PaymentRefusals.over(over);
      case NoToken() -> throw Refusal.of(Violation.ofBody("#/gatewayToken", "REQUIRED"));
      case CompletePayment.Outcome.Contended() -> throw Refusal.of(BUSY);
      case NoSuchPayment() -> throw Refusal.of(PAYMENT_NOT_FOUND);
    };
  }

  private static URI uri(Payment payment) {
    return URI.create("/api/payments/" + payment.terms().id().value());
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }

  /** Which hold, and how it is paid; what it costs is known. */
  @Schema(
      name = "PaymentRequest",
      example = "{\"bookingId\":\"0198c0de-0000-7000-8000-0000000000b1\",\"method\":\"POINT\"}")
  record PaymentRequest(
      @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000b1") UUID bookingId,
      @NotNull @Schema(example = "POINT") PayMethod method) {}

  /** What stands for a card; points need nothing. */
  @Schema(name = "CompleteRequest", example = "{}")
  record CompleteRequest(
      @Size(min = 1, max = 200) @Printable @Schema(example = "tok_visa")
          @Nullable String gatewayToken) {}
}
