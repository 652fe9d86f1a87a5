package encore.web.booking;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.CHALLENGE_REQUIRED;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.QUEUE_CLOSED;
import static encore.web.problem.Problem.QUEUE_FULL;
import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;
import static encore.web.problem.Problem.RATE_LIMITED;
import static encore.web.problem.Problem.SALE_CLOSED;
import static encore.web.problem.Problem.SALE_NOT_OPEN;
import static encore.web.problem.Problem.SCHEDULE_NOT_FOUND;
import static encore.web.problem.Problem.SEAT_LIMIT_EXCEEDED;
import static encore.web.problem.Problem.SOLD_OUT;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.BookingViews;
import encore.application.booking.HoldBestSeats;
import encore.application.booking.HoldBestSeats.Outcome.Closed;
import encore.application.booking.HoldBestSeats.Outcome.Contended;
import encore.application.booking.HoldBestSeats.Outcome.Held;
import encore.application.booking.HoldBestSeats.Outcome.NoSuchSchedule;
import encore.application.booking.HoldBestSeats.Outcome.NotOpenYet;
import encore.application.booking.HoldBestSeats.Outcome.Resting;
import encore.application.booking.HoldBestSeats.Outcome.SoldOut;
import encore.application.booking.HoldBestSeats.Outcome.TooMany;
import encore.domain.booking.BookingId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class BestSeatsController {

  private final HoldBestSeats holdBestSeats;
  private final BookingViews bookings;

  BestSeatsController(HoldBestSeats holdBestSeats, BookingViews bookings) {
    this.holdBestSeats = holdBestSeats;
    this.bookings = bookings;
  }

  @Operation(
      operationId = "startBestAvailable",
      summary = "Hold the best seats that are free",
      description =
          "So many seats, side by side unless `adjacent` is false: the dearest grade first, then"
              + " near to the front and the middle. A single seat is left between taken ones only"
              + " when there is no other way. Who lets go of holds again and again is asked to pause.")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    CHALLENGE_REQUIRED,
    SCHEDULE_NOT_FOUND,
    SOLD_OUT,
    SEAT_LIMIT_EXCEEDED,
    SALE_NOT_OPEN,
    SALE_CLOSED,
    QUEUE_CLOSED,
    RATE_LIMITED,
    QUEUE_FULL,
    OUTCOME_UNKNOWN
  })
  @PostMapping(
      path = "/api/bookings/best-available",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BookingResponse> best(
      @Valid @RequestBody BestSeatsRequest body, SignedIn caller, Door door, Once once) {
    return once.behind(() -> door.enter(body.schedule(), caller))
        .answerNamed(
            name ->
                best(
                    new HoldBestSeats.Command(
                        caller.user(), body.schedule(), body.wish(), name.map(BookingId::new))),
            name -> Started.before(bookings, new BookingId(name), caller.user()));
  }

  private ResponseEntity<BookingResponse> best(HoldBestSeats.Command command) {
    return switch (holdBestSeats.hold(command)) {
      case Held(var booking, var concert) -> Started.now(booking, concert);
      case SoldOut(int available, int largest) ->
          throw BookingRefusals.soldOut(command.wish(), available, largest);
      case TooMany(int max) -> throw BookingRefusals.tooMany(max);
      case NoSuchSchedule() -> throw Refusal.of(SCHEDULE_NOT_FOUND);
      case NotOpenYet(var opensAt) -> throw BookingRefusals.notOpenYet(opensAt);
      case Closed(var closedAt) -> throw BookingRefusals.closed(closedAt);
      case Resting(var pause) -> throw BookingRefusals.resting(pause);
      case Contended() -> throw Refusal.of(BUSY);
    };
  }
}
