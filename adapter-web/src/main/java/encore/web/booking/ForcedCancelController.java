package encore.web.booking;

import static encore.web.problem.Problem.BOOKING_NOT_CANCELLABLE;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.CancelBooking;
import encore.domain.booking.BookingId;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ForcedCancelController {

  private final CancelBooking cancelBooking;

  ForcedCancelController(CancelBooking cancelBooking) {
    this.cancelBooking = cancelBooking;
  }

  @Operation(
      operationId = "forceCancelBooking",
      summary = "Take a booking back, whoever has it",
      description =
          "A hold, what was given away, or what was paid for: then the money goes back, whenever the"
              + " show is. Repeating it changes nothing and gets the same answer.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    BOOKING_NOT_FOUND,
    BOOKING_NOT_CANCELLABLE,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @DeleteMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Cancellation> cancel(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000b1") @PathVariable UUID id,
      @Valid @RequestBody Why why,
      SignedIn admin,
      Once once) {
    var command = new CancelBooking.Command(admin.user(), new BookingId(id), why.reason());
    return once.answerRepeatable(() -> cancel(command));
  }

  private ResponseEntity<Cancellation> cancel(CancelBooking.Command command) {
    return switch (cancelBooking.cancel(command)) {
      case CancelBooking.Outcome.Cancelled(var booking) ->
          ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Cancellation.of(booking));
      case CancelBooking.Outcome.Refunded(var done) ->
          ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Cancellation.of(done));
      case CancelBooking.Outcome.Contended() -> throw Refusal.of(BUSY);
      case CancelBooking.Outcome.TooLate(var booking) ->
          throw BookingRefusals.tooLate(booking.expiredAt());
      case CancelBooking.Outcome.Paid(var _) -> throw BookingRefusals.confirmed();
      case CancelBooking.Outcome.NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
    };
  }

  /** Why an administrator does it. */
  @Schema(name = "Why", example = "{\"reason\":\"bought by a bot\"}")
  record Why(
      @NotNull @Size(max = 200) @PlainText @Schema(example = "bought by a bot") String reason) {}
}
