package encore.web.payment;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PAYMENT_NOT_FOUND;
import static encore.web.problem.Problem.PAYMENT_NOT_REFUNDABLE;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.payment.CancelPayment;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import encore.web.constraint.PlainText;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments")
@SecurityRequirement(name = "bearer")
class PaymentCancelController {

  private final CancelPayment cancelPayment;

  PaymentCancelController(CancelPayment cancelPayment) {
    this.cancelPayment = cancelPayment;
  }

  @Operation(
      operationId = "cancelPayment",
      summary = "Give up a payment, or give back what you have paid for",
      description =
          "Before it is completed, what was set aside is free again and the hold stands. Afterwards"
              + " the seats go back on the market and the money back to you, points at once, a card"
              + " when its gateway has done it (REFUNDING until then). Repeating it changes nothing.")
  @Answers({VALIDATION_FAILED, PAYMENT_NOT_FOUND, PAYMENT_NOT_REFUNDABLE, BUSY, OUTCOME_UNKNOWN})
  @PostMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PaymentResponse> cancel(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000d1") @PathVariable UUID id,
      @Valid @RequestBody PaymentCancelRequest body,
      SignedIn caller,
      Once once) {
    var reason = body.reason() == null ? "" : body.reason();
    var command = new CancelPayment.Command(caller.user(), new PaymentId(id), reason);
    return once.answer(() -> cancel(command));
  }

  private ResponseEntity<PaymentResponse> cancel(CancelPayment.Command command) {
    return switch (cancelPayment.cancel(command)) {
      case CancelPayment.Outcome.Withdrawn(var lapsed) -> answer(lapsed);
      case CancelPayment.Outcome.GivenBack(var payment) -> answer(payment);
      case CancelPayment.Outcome.TooLate(var until) -> throw PaymentRefusals.tooLate(until);
      case CancelPayment.Outcome.Used() -> throw PaymentRefusals.used();
      case CancelPayment.Outcome.NotRefundable(var payment) ->
          throw PaymentRefusals.notRefundable(payment);
      case CancelPayment.Outcome.Contended() -> throw Refusal.of(BUSY);
      case CancelPayment.Outcome.NoSuchPayment() -> throw Refusal.of(PAYMENT_NOT_FOUND);
    };
  }

  private static ResponseEntity<PaymentResponse> answer(Payment payment) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(PaymentResponse.of(payment));
  }

  /** Why, if somebody likes to say. */
  @Schema(name = "PaymentCancelRequest", example = "{\"reason\":\"fell ill\"}")
  record PaymentCancelRequest(
      @Size(max = 200) @PlainText @Schema(example = "fell ill") @Nullable String reason) {}
}
