package encore.web.booking;

import static encore.web.problem.Problem.BOOKING_ALREADY_OPEN;
import static encore.web.problem.Problem.BOOKING_NOT_CANCELLABLE;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.CHALLENGE_REQUIRED;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PAYMENT_NOT_REFUNDABLE;
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
import encore.application.booking.BookingViews.Snapshot;
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
import encore.application.booking.Refunds;
import encore.application.booking.ReleaseHold;
import encore.application.booking.ReleaseHold.Outcome.NoSuchBooking;
import encore.application.booking.ReleaseHold.Outcome.Released;
import encore.application.booking.ReleaseHold.Outcome.TooLate;
import encore.application.booking.SuggestSeats;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class BookingController {

  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000b1";

  private static final String REASON = "the buyer let go of the booking";

  private final HoldSeats holdSeats;
  private final ReleaseHold releaseHold;
  private final BookingViews bookings;
  private final SuggestSeats suggestSeats;
  private final Refunds refunds;

  BookingController(
      HoldSeats holdSeats,
      ReleaseHold releaseHold,
      BookingViews bookings,
      SuggestSeats suggestSeats,
      Refunds refunds) {
    this.holdSeats = holdSeats;
    this.releaseHold = releaseHold;
    this.suggestSeats = suggestSeats;
    this.bookings = bookings;
    this.refunds = refunds;
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
      @Valid @RequestBody HoldRequest body, SignedIn caller, Door door) {
    door.enter(body.schedule(), caller);
    var command = new HoldSeats.Command(caller.user(), body.schedule(), body.choice());
    return switch (holdSeats.hold(command)) {
      case Held(var booking) -> started(booking);
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

  @Operation(
      operationId = "getBooking",
      summary = "Look at a booking of yours",
      description = "As it stands right now, with the time that is left.")
  @Answers({VALIDATION_FAILED, BOOKING_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<BookingResponse> booking(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller) {
    var snapshot = find(id, caller.user());
    return answer().body(BookingResponse.of(snapshot.booking(), snapshot.asOf()));
  }

  @Operation(
      operationId = "getRemainingTime",
      summary = "See how much time is left",
      description = "Never negative, and 0 when it is over.")
  @Answers({VALIDATION_FAILED, BOOKING_NOT_FOUND})
  @GetMapping("/{id}/time")
  ResponseEntity<RemainingTime> time(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller) {
    return answer().body(RemainingTime.of(find(id, caller.user())));
  }

  @Operation(
      operationId = "cancelBooking",
      summary = "Let go of the seats",
      description =
          "They are free at once. What was paid for them comes back, until some time before the show:"
              + " points at once, a card when its gateway has done it. Repeating it changes nothing"
              + " and gets the same answer.")
  @Answers({
    VALIDATION_FAILED,
    BOOKING_NOT_FOUND,
    BOOKING_NOT_CANCELLABLE,
    PAYMENT_NOT_REFUNDABLE,
    BUSY,
    OUTCOME_UNKNOWN
  })
  @DeleteMapping("/{id}")
  ResponseEntity<Cancellation> cancel(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller) {
    var command = new ReleaseHold.Command(caller.user(), new BookingId(id));
    return switch (releaseHold.release(command)) {
      case Released(var booking) -> answer().body(released(caller, booking));
      case TooLate(var booking) -> throw BookingRefusals.tooLate(booking.expiredAt());
      case ReleaseHold.Outcome.Confirmed(var booking) -> answer().body(givenBack(caller, booking));
      case NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
    };
  }

  /** A booking that was paid for once tells what came back, however often it is asked. */
  private Cancellation released(SignedIn caller, Booking.Cancelled booking) {
    return refunds.giveBack(booking.terms().id(), caller.user(), REASON)
            instanceof Refunds.Result.Done done
        ? Cancellation.of(done)
        : Cancellation.of(booking);
  }

  private Cancellation givenBack(SignedIn caller, Booking.Confirmed booking) {
    return switch (refunds.giveBack(booking.terms().id(), caller.user(), REASON)) {
      case Refunds.Result.Done done -> Cancellation.of(done);
      case Refunds.Result.TooLate(var until) -> throw BookingRefusals.notRefundable(until);
      case Refunds.Result.NotPaid() -> throw BookingRefusals.confirmed();
      case Refunds.Result.Contended() -> throw Refusal.of(BUSY);
    };
  }

  private Refusal lost(Problem problem, HoldSeats.Command command, SortedSet<Seat> seats) {
    var wish = new SuggestSeats.Command(command.schedule(), seats, command.choice().size());
    return BookingRefusals.taken(problem, seats, suggestSeats.suggest(wish));
  }

  private Snapshot find(UUID id, UserId buyer) {
    return bookings
        .booking(new BookingId(id), buyer)
        .orElseThrow(() -> Refusal.of(BOOKING_NOT_FOUND));
  }

  static ResponseEntity<BookingResponse> started(Booking.Held booking) {
    return answer()
        .header(HttpHeaders.CONTENT_LOCATION, "/api/bookings/" + booking.terms().id().value())
        .body(BookingResponse.of(booking, booking.heldAt()));
  }

  private static ResponseEntity.BodyBuilder answer() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }
}
