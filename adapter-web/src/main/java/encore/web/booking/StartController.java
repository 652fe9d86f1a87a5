package encore.web.booking;

import static encore.web.problem.Problem.BOOKING_ALREADY_OPEN;
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
import static encore.web.problem.Problem.SEAT_ALREADY_HELD;
import static encore.web.problem.Problem.SEAT_LIMIT_EXCEEDED;
import static encore.web.problem.Problem.SEAT_NOT_FOR_SALE;
import static encore.web.problem.Problem.SEAT_NOT_FOUND;
import static encore.web.problem.Problem.SEAT_SOLD;
import static encore.web.problem.Problem.SOLD_OUT;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.BookingViews;
import encore.application.booking.HoldSeats;
import encore.application.booking.HoldSeats.Outcome.AlreadyYours;
import encore.application.booking.HoldSeats.Outcome.Closed;
import encore.application.booking.HoldSeats.Outcome.Contended;
import encore.application.booking.HoldSeats.Outcome.Held;
import encore.application.booking.HoldSeats.Outcome.NoSuchSchedule;
import encore.application.booking.HoldSeats.Outcome.NoSuchSeats;
import encore.application.booking.HoldSeats.Outcome.NotForSale;
import encore.application.booking.HoldSeats.Outcome.NotOpenYet;
import encore.application.booking.HoldSeats.Outcome.Resting;
import encore.application.booking.HoldSeats.Outcome.SoldAlready;
import encore.application.booking.HoldSeats.Outcome.Taken;
import encore.application.booking.HoldSeats.Outcome.TooMany;
import encore.application.booking.SuggestSeats;
import encore.domain.booking.BookingId;
import encore.domain.catalog.Seat;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.SortedSet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class StartController {

  private final HoldSeats holdSeats;
  private final BookingViews bookings;
  private final SuggestSeats suggestSeats;

  StartController(HoldSeats holdSeats, BookingViews bookings, SuggestSeats suggestSeats) {
    this.holdSeats = holdSeats;
    this.bookings = bookings;
    this.suggestSeats = suggestSeats;
  }

  @Operation(
      operationId = "startBooking",
      summary = "Hold seats for a few minutes",
      description =
          "All of the seats or none, named by number or by row and column. Asking again for a seat"
              + " you hold is a conflict that names your booking. Who lost a race is told in"
              + " `suggestedSeats` what is free nearby. Who lets go of holds again and again is asked"
              + " to pause.")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    CHALLENGE_REQUIRED,
    SCHEDULE_NOT_FOUND,
    SOLD_OUT,
    SEAT_NOT_FOUND,
    SEAT_ALREADY_HELD,
    SEAT_SOLD,
    SEAT_NOT_FOR_SALE,
    BOOKING_ALREADY_OPEN,
    SEAT_LIMIT_EXCEEDED,
    SALE_NOT_OPEN,
    SALE_CLOSED,
    QUEUE_CLOSED,
    RATE_LIMITED,
    QUEUE_FULL,
    OUTCOME_UNKNOWN
  })
  @PostMapping(path = "/start", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BookingResponse> start(
      @Valid @RequestBody HoldRequest body, SignedIn caller, Door door, Once once) {
    return once.behind(() -> door.enter(body.schedule(), caller))
        .answerNamed(
            name ->
                start(
                    new HoldSeats.Command(
                        caller.user(), body.schedule(), body.choice(), name.map(BookingId::new))),
            name -> Started.before(bookings, new BookingId(name), caller.user()));
  }

  private ResponseEntity<BookingResponse> start(HoldSeats.Command command) {
    return switch (holdSeats.hold(command)) {
      case Held(var booking, var concert) -> Started.now(booking, concert);
      case Taken(var seats) -> throw lost(SEAT_ALREADY_HELD, command, seats);
      case SoldAlready(var seats) -> throw lost(SEAT_SOLD, command, seats);
      case NotForSale(var seats) -> throw lost(SEAT_NOT_FOR_SALE, command, seats);
      case AlreadyYours(var booking, var seats) ->
          throw BookingRefusals.alreadyYours(booking, seats);
      case TooMany(var max) -> throw BookingRefusals.tooMany(max);
      case NoSuchSchedule() -> throw Refusal.of(SCHEDULE_NOT_FOUND);
      case NoSuchSeats(var missing) -> throw BookingRefusals.missing(missing);
      case NotOpenYet(var opensAt) -> throw BookingRefusals.notOpenYet(opensAt);
      case Closed(var closedAt) -> throw BookingRefusals.closed(closedAt);
      case Resting(var pause) -> throw BookingRefusals.resting(pause);
      case Contended() -> throw Refusal.of(BUSY);
    };
  }

  private Refusal lost(Problem problem, HoldSeats.Command command, SortedSet<Seat> seats) {
    var wish = new SuggestSeats.Command(command.schedule(), seats, command.choice().size());
    return BookingRefusals.taken(problem, seats, suggestSeats.suggest(wish));
  }
}
