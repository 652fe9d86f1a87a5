package encore.web.booking;

import static encore.web.problem.Problem.BOOKING_EXPIRED;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.HOLD_NOT_EXTENDABLE;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.ExtendHold;
import encore.application.booking.ReleaseHold;
import encore.domain.booking.BookingId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/bookings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class HoldController {

  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000b1";

  private final ExtendHold extendHold;
  private final ReleaseHold releaseHold;

  HoldController(ExtendHold extendHold, ReleaseHold releaseHold) {
    this.extendHold = extendHold;
    this.releaseHold = releaseHold;
  }

  @Operation(
      operationId = "extendBooking",
      summary = "Get more time to pay",
      description =
          "Once, for all the seats of the booking, and not past a limit counted from its beginning."
              + " Who does not know whether it worked asks again and is told by `expiresAt`.")
  @Answers({
    VALIDATION_FAILED,
    BOOKING_NOT_FOUND,
    BOOKING_EXPIRED,
    HOLD_NOT_EXTENDABLE,
    OUTCOME_UNKNOWN
  })
  @PostMapping("/extend")
  ResponseEntity<RemainingTime> extend(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller, Once once) {
    return once.answer(() -> extend(new ExtendHold.Command(caller.user(), new BookingId(id))));
  }

  private ResponseEntity<RemainingTime> extend(ExtendHold.Command command) {
    return switch (extendHold.extend(command)) {
      case ExtendHold.Outcome.Extended(var after) ->
          ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(RemainingTime.of(after));
      case ExtendHold.Outcome.NotExtendable(var after) ->
          throw BookingRefusals.notExtendable(after);
      case ExtendHold.Outcome.TooLate(var booking) ->
          throw BookingRefusals.expired(booking.expiredAt());
      case ExtendHold.Outcome.NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
    };
  }

  /** One answer to everything: whose booking it was, and how it stood, is not said. */
  @Operation(
      operationId = "releaseBooking",
      summary = "Let go of the seats when the page is left",
      description =
          "Ends a hold of yours and changes nothing else; the answer is always the same. A beacon"
              + " cannot set headers, so the access token may come in a form, on this route alone:"
              + " `navigator.sendBeacon('/api/bookings/' + bookingId + '/release',"
              + " new URLSearchParams({access_token: accessToken}))`. It is never read from the"
              + " query.")
  @Answers({VALIDATION_FAILED, OUTCOME_UNKNOWN})
  @PostMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller) {
    releaseHold.release(new ReleaseHold.Command(caller.user(), new BookingId(id)));
  }
}
