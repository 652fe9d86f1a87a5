package encore.web.booking;

import static encore.web.problem.Problem.BOOKING_NOT_CANCELLABLE;
import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PAYMENT_NOT_REFUNDABLE;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.BookingViews;
import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Refunds;
import encore.application.booking.ReleaseHold;
import encore.application.booking.ReleaseHold.Outcome.NoSuchBooking;
import encore.application.booking.ReleaseHold.Outcome.Released;
import encore.application.booking.ReleaseHold.Outcome.TooLate;
import encore.application.shared.Unavailable;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class BookingController {

  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000b1";

  private static final String REASON = "the buyer let go of the booking";

  private final ReleaseHold releaseHold;
  private final BookingViews bookings;
  private final Refunds refunds;

  BookingController(ReleaseHold releaseHold, BookingViews bookings, Refunds refunds) {
    this.releaseHold = releaseHold;
    this.bookings = bookings;
    this.refunds = refunds;
  }

  @Operation(
      operationId = "getBooking",
      summary = "Look at a booking of yours",
      description = "As it stands right now, with the time that is left.")
  @Answers({VALIDATION_FAILED, BOOKING_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<BookingResponse> booking(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller) {
    return answer().body(BookingResponse.of(find(id, caller.user()), refunds));
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
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID id, SignedIn caller, Once once) {
    // Seats, then the payment that was set aside for them: in one transaction against the order.
    return once.answerRepeatable(
        () -> cancel(new ReleaseHold.Command(caller.user(), new BookingId(id))));
  }

  private ResponseEntity<Cancellation> cancel(ReleaseHold.Command command) {
    return switch (releaseHold.release(command)) {
      case Released(var booking) -> answer().body(released(command.buyer(), booking));
      case TooLate(var booking) -> throw BookingRefusals.tooLate(booking.expiredAt());
      case ReleaseHold.Outcome.Confirmed(var booking) ->
          answer().body(givenBack(command.buyer(), booking));
      case NoSuchBooking() -> throw Refusal.of(BOOKING_NOT_FOUND);
    };
  }

  /** A booking that was paid for once tells what came back, however often it is asked. */
  private Cancellation released(UserId caller, Booking.Cancelled booking) {
    var back =
        Unavailable.inTheMiddle(() -> refunds.giveBack(booking.terms().id(), caller, REASON));
    return back instanceof Refunds.Result.Done done
        ? Cancellation.of(done)
        : Cancellation.of(booking);
  }

  private Cancellation givenBack(UserId caller, Booking.Confirmed booking) {
    return switch (refunds.giveBack(booking.terms().id(), caller, REASON)) {
      case Refunds.Result.Done done -> Cancellation.of(done);
      case Refunds.Result.TooLate(var until) -> throw BookingRefusals.notRefundable(until);
      case Refunds.Result.Used() -> throw BookingRefusals.used();
      case Refunds.Result.NotPaid() -> throw BookingRefusals.confirmed();
      case Refunds.Result.Contended() -> throw Refusal.of(BUSY);
    };
  }

  private Snapshot find(UUID id, UserId buyer) {
    return bookings
        .booking(new BookingId(id), buyer)
        .orElseThrow(() -> Refusal.of(BOOKING_NOT_FOUND));
  }

  private static ResponseEntity.BodyBuilder answer() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }
}
