package encore.web.payment;

import static encore.web.problem.Problem.BOOKING_EXPIRED;
import static encore.web.problem.Problem.BOOKING_NOT_PAYABLE;
import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.CARD_DECLINED;
import static encore.web.problem.Problem.COUPON_NOT_USABLE;
import static encore.web.problem.Problem.INSUFFICIENT_BALANCE;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PAYMENT_ALREADY_COMPLETED;
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
import encore.application.payment.CompletePayment.Outcome.CouponGone;
import encore.application.payment.CompletePayment.Outcome.Declined;
import encore.application.payment.CompletePayment.Outcome.GoesBack;
import encore.application.payment.CompletePayment.Outcome.NoSuchPayment;
import encore.application.payment.CompletePayment.Outcome.NoToken;
import encore.application.payment.CompletePayment.Outcome.OverAlready;
import encore.application.payment.CompletePayment.Outcome.Paid;
import encore.application.payment.CompletePayment.Outcome.PaidBefore;
import encore.application.payment.CompletePayment.Outcome.Pending;
import encore.application.payment.PaymentViews;
import encore.domain.booking.Booking;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.web.constraint.Printable;
import encore.web.idempotency.Once;
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
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class CompletionController {

  /** A gateway that has not answered by now mostly does within a few seconds. */
  private static final String ASK_AGAIN_SECONDS = "2";

  private final CompletePayment completePayment;
  private final BookingViews bookings;
  private final PaymentViews payments;

  CompletionController(
      CompletePayment completePayment, BookingViews bookings, PaymentViews payments) {
    this.completePayment = completePayment;
    this.bookings = bookings;
    this.payments = payments;
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
    COUPON_NOT_USABLE,
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
      Door door,
      Once once) {
    var payment = new PaymentId(id);
    var seen = payments.payment(payment, caller.user());
    var token = Optional.ofNullable(body.gatewayToken());
    var command = new CompletePayment.Command(caller.user(), payment, token);
    return answer(
        once.behind(() -> enter(door, seen, caller)),
        seen.filter(view -> view.payment().terms().needsGateway()).isPresent(),
        command);
  }

  private static void enter(Door door, Optional<PaymentViews.View> seen, SignedIn caller) {
    seen.filter(view -> !(view.payment() instanceof Payment.Completed))
        .flatMap(PaymentViews.View::schedule)
        .ifPresent(schedule -> door.enter(schedule, caller));
  }

  /** Points are one transaction with the key; nobody asks a gateway within one. */
  private ResponseEntity<Object> answer(
      Once once, boolean asksGateway, CompletePayment.Command command) {
    return asksGateway
        ? once.answerNamed(_ -> complete(command), _ -> before(command))
        : once.answer(() -> complete(command));
  }

  /** What became of it for who never heard: he was cut off, or the house was. */
  private Optional<ResponseEntity<Object>> before(CompletePayment.Command command) {
    var seen = payments.payment(command.payment(), command.buyer());
    return seen.map(PaymentViews.View::payment)
        .filter(Payment.Completed.class::isInstance)
        .map(Payment.Completed.class::cast)
        .flatMap(paid ->
            bookings
                .booking(paid.terms().booking(), command.buyer())
                .map(BookingViews.Snapshot::booking)
                .filter(Booking.Confirmed.class::isInstance)
                .map(Booking.Confirmed.class::cast)
                .map(booking -> new Paid(paid, booking, Optional.empty(), Optional.empty())))
        .map(CompletionController::told);
  }

  private static ResponseEntity<Object> told(Paid paid) {
    return PaymentController.answer(HttpStatus.OK).body(CompletedResponse.of(paid));
  }

  private ResponseEntity<Object> complete(CompletePayment.Command command) {
    return switch (completePayment.complete(command)) {
      case Paid paid -> told(paid);
      case Pending(var charging) ->
          PaymentController.answer(HttpStatus.ACCEPTED)
              .location(PaymentController.uri(charging))
              .header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS)
              .body(PaymentResponse.of(charging));
      case CompletePayment.Outcome.NotEnough(var required, var balance) ->
          throw PaymentRefusals.notEnough(required, balance);
      case CouponGone() -> throw PaymentRefusals.couponGone();
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

  /** What stands for a card; points need nothing. */
  @Schema(name = "CompleteRequest", example = "{}")
  record CompleteRequest(
      @Size(min = 1, max = 200) @Printable @Schema(example = "tok_approve")
          @Nullable String gatewayToken) {}
}
