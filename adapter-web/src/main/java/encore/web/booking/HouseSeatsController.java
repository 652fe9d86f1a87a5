package encore.web.booking;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.SCHEDULE_NOT_FOUND;
import static encore.web.problem.Problem.SEAT_ALREADY_HELD;
import static encore.web.problem.Problem.SEAT_NOT_FOUND;
import static encore.web.problem.Problem.USER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.BlockSeats;
import encore.application.booking.BlockSeats.Way;
import encore.application.booking.GiveSeats;
import encore.application.identity.UserViews;
import encore.domain.booking.Booking;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
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
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/admin/schedules/{scheduleId}/seats",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class HouseSeatsController {

  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000a1";

  private final BlockSeats blockSeats;
  private final GiveSeats giveSeats;
  private final UserViews users;

  HouseSeatsController(BlockSeats blockSeats, GiveSeats giveSeats, UserViews users) {
    this.blockSeats = blockSeats;
    this.giveSeats = giveSeats;
    this.users = users;
  }

  @Operation(
      operationId = "blockSeats",
      summary = "Take free seats off the market",
      description = "All of them or none: seats that somebody holds or has are named and stay his.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    SCHEDULE_NOT_FOUND,
    SEAT_NOT_FOUND,
    SEAT_ALREADY_HELD,
    OUTCOME_UNKNOWN
  })
  @PostMapping("/block")
  ResponseEntity<Moved> block(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID scheduleId,
      @Valid @RequestBody HouseRequest body,
      SignedIn admin,
      Once once) {
    return once.answer(() -> move(Way.BLOCK, scheduleId, body, admin));
  }

  @Operation(
      operationId = "unblockSeats",
      summary = "Put blocked seats back on the market",
      description = "A seat that is on the market already stays there.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    SCHEDULE_NOT_FOUND,
    SEAT_NOT_FOUND,
    SEAT_ALREADY_HELD,
    OUTCOME_UNKNOWN
  })
  @PostMapping("/unblock")
  ResponseEntity<Moved> unblock(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID scheduleId,
      @Valid @RequestBody HouseRequest body,
      SignedIn admin,
      Once once) {
    return once.answer(() -> move(Way.UNBLOCK, scheduleId, body, admin));
  }

  @Operation(
      operationId = "giveSeats",
      summary = "Give somebody seats at no price",
      description = "Free or blocked ones; they are his at once, and count towards no limit.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    USER_NOT_FOUND,
    SCHEDULE_NOT_FOUND,
    SEAT_NOT_FOUND,
    SEAT_ALREADY_HELD,
    OUTCOME_UNKNOWN
  })
  @PostMapping("/complimentary")
  ResponseEntity<BookingResponse> give(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID scheduleId,
      @Valid @RequestBody GiftRequest body,
      SignedIn admin,
      Once once) {
    var command =
        new GiveSeats.Command(
            admin.user(),
            new ScheduleId(scheduleId),
            body.choice(),
            new UserId(body.userId()),
            body.reason());
    return once.answer(() -> give(command));
  }

  private ResponseEntity<BookingResponse> give(GiveSeats.Command command) {
    if (users.user(command.guest()).isEmpty()) {
      throw Refusal.of(USER_NOT_FOUND);
    }
    return switch (giveSeats.give(command)) {
      case GiveSeats.Outcome.Given(var booking, var concert) -> given(booking, concert);
      case GiveSeats.Outcome.Taken(var seats) ->
          throw BookingRefusals.taken(SEAT_ALREADY_HELD, seats);
      case GiveSeats.Outcome.NoSuchSchedule() -> throw Refusal.of(SCHEDULE_NOT_FOUND);
      case GiveSeats.Outcome.NoSuchSeats(var missing) -> throw BookingRefusals.missing(missing);
    };
  }

  private ResponseEntity<Moved> move(Way way, UUID schedule, HouseRequest body, SignedIn admin) {
    var command =
        new BlockSeats.Command(
            admin.user(), new ScheduleId(schedule), body.choice(), way, body.reason());
    return switch (blockSeats.block(command)) {
      case BlockSeats.Outcome.Done(var seats) ->
          answer().body(new Moved(schedule, BookingRefusals.numbers(seats)));
      case BlockSeats.Outcome.Taken(var seats) ->
          throw BookingRefusals.taken(SEAT_ALREADY_HELD, seats);
      case BlockSeats.Outcome.NoSuchSchedule() -> throw Refusal.of(SCHEDULE_NOT_FOUND);
      case BlockSeats.Outcome.NoSuchSeats(var missing) -> throw BookingRefusals.missing(missing);
    };
  }

  private static ResponseEntity<BookingResponse> given(
      Booking.Confirmed booking, ConcertId concert) {
    return answer()
        .header(HttpHeaders.CONTENT_LOCATION, "/api/bookings/" + booking.terms().id().value())
        .body(BookingResponse.of(booking, concert, booking.confirmedAt()));
  }

  private static ResponseEntity.BodyBuilder answer() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }

  /** Seats that stand now as it was asked. */
  @Schema(name = "MovedSeats")
  record Moved(UUID scheduleId, @Schema(example = "[12, 13]") List<Integer> seatNos) {}
}
