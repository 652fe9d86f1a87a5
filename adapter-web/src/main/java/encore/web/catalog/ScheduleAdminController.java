package encore.web.catalog;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.DUPLICATE_SCHEDULE;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.HAS_BOOKINGS;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.PRECONDITION_REQUIRED;
import static encore.web.problem.Problem.SCHEDULE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.catalog.AddSchedule;
import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveSchedule;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Editions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = ConcertAdminController.PATH + "/{concertId}/schedules",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ScheduleAdminController {

  private static final String EXAMPLE_CONCERT = "0198c0de-0000-7000-8000-0000000000c1";
  private static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000a1";

  private final BackOfficeViews files;
  private final AddSchedule addSchedule;
  private final EditSchedule editSchedule;
  private final RemoveSchedule removeSchedule;

  ScheduleAdminController(
      BackOfficeViews files,
      AddSchedule addSchedule,
      EditSchedule editSchedule,
      RemoveSchedule removeSchedule) {
    this.files = files;
    this.addSchedule = addSchedule;
    this.editSchedule = editSchedule;
    this.removeSchedule = removeSchedule;
  }

  @Operation(
      operationId = "addSchedule",
      summary = "Put another evening on sale",
      description =
          "With its seats: a `layout` of rows, in which every row has one grade; or a `seatCount`"
              + " of seats without places, and a `price`.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, CONCERT_NOT_FOUND, DUPLICATE_SCHEDULE, OUTCOME_UNKNOWN})
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AdminSchedule> add(
      @Parameter(example = EXAMPLE_CONCERT) @PathVariable UUID concertId,
      @Valid @RequestBody ScheduleRequest body,
      SignedIn caller,
      Once once) {
    var concert = new ConcertId(concertId);
    var command =
        new AddSchedule.Command(
            caller.user(), concert, body.times(), body.seatsPerBuyer(), body.plan());
    return once.answer(() -> add(command));
  }

  private ResponseEntity<AdminSchedule> add(AddSchedule.Command command) {
    return switch (addSchedule.add(command)) {
      case AddSchedule.Outcome.Added(var schedule, var plan) -> {
        var concert = command.concert().value();
        var path =
            "%s/%s/schedules/%s"
                .formatted(ConcertAdminController.PATH, concert, schedule.value().id().value());
        yield answer(ResponseEntity.created(URI.create(path)), AdminSchedule.of(schedule, plan));
      }
      case AddSchedule.Outcome.Flawed(var flaws) -> throw FlawRefusals.of(flaws);
      case AddSchedule.Outcome.Duplicate() -> throw duplicate(command.times().startsAt());
      case AddSchedule.Outcome.NoSuchConcert() -> throw Refusal.of(CONCERT_NOT_FOUND);
    };
  }

  /** Its ETag is for If-Match alone: a 304 could not tell that seats were booked meanwhile. */
  @Operation(
      operationId = "getAdminSchedule",
      summary = "Look at a schedule with all that can be edited",
      description = "With its layout, and whether there ever was a booking.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, SCHEDULE_NOT_FOUND})
  @GetMapping("/{scheduleId}")
  AdminSchedule schedule(
      @Parameter(example = EXAMPLE_CONCERT) @PathVariable UUID concertId,
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID scheduleId,
      HttpServletResponse response) {
    var file =
        files
            .schedule(new ConcertId(concertId), new ScheduleId(scheduleId))
            .orElseThrow(() -> Refusal.of(SCHEDULE_NOT_FOUND));
    response.setHeader(HttpHeaders.ETAG, Editions.tag(file.schedule().version()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return AdminSchedule.of(file);
  }

  @Operation(
      operationId = "editSchedule",
      summary = "Change a schedule",
      description =
          "While nobody holds or has bought a seat of it. Members that are not named stay as they"
              + " are; seats and prices change as a whole, and only before the first booking."
              + " `If-Match` says which version you have seen: the `ETag` of the last answer.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    SCHEDULE_NOT_FOUND,
    DUPLICATE_SCHEDULE,
    HAS_BOOKINGS,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    OUTCOME_UNKNOWN
  })
  @PatchMapping(
      path = "/{scheduleId}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, ConcertAdminController.MERGE_PATCH})
  ResponseEntity<AdminSchedule> edit(
      @Parameter(example = EXAMPLE_CONCERT) @PathVariable UUID concertId,
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID scheduleId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Valid @RequestBody SchedulePatch body,
      SignedIn caller) {
    var command =
        new EditSchedule.Command(
            caller.user(),
            new ConcertId(concertId),
            new ScheduleId(scheduleId),
            Editions.seen(ifMatch),
            body::applyTo,
            body.seatsPerBuyer(),
            body.plan());
    return switch (editSchedule.edit(command)) {
      case EditSchedule.Outcome.Edited(var schedule, var plan) ->
          answer(ResponseEntity.ok(), AdminSchedule.of(schedule, plan));
      case EditSchedule.Outcome.Flawed(var flaws) -> throw FlawRefusals.of(flaws);
      case EditSchedule.Outcome.Duplicate(var startsAt) -> throw duplicate(startsAt);
      case EditSchedule.Outcome.HasBookings() -> throw Refusal.of(HAS_BOOKINGS);
      case EditSchedule.Outcome.Stale() -> throw Editions.stale();
      case EditSchedule.Outcome.NoSuchSchedule() -> throw Refusal.of(SCHEDULE_NOT_FOUND);
    };
  }

  @Operation(
      operationId = "removeSchedule",
      summary = "Take an evening off the programme",
      description = "As long as nobody ever booked a seat of it.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    SCHEDULE_NOT_FOUND,
    HAS_BOOKINGS,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    OUTCOME_UNKNOWN
  })
  @DeleteMapping("/{scheduleId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @Parameter(example = EXAMPLE_CONCERT) @PathVariable UUID concertId,
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID scheduleId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      SignedIn caller) {
    var command =
        new RemoveSchedule.Command(
            caller.user(),
            new ConcertId(concertId),
            new ScheduleId(scheduleId),
            Editions.seen(ifMatch));
    switch (removeSchedule.remove(command)) {
      case RemoveSchedule.Outcome.Removed() -> {}
      case RemoveSchedule.Outcome.HasBookings() -> throw Refusal.of(HAS_BOOKINGS);
      case RemoveSchedule.Outcome.Stale() -> throw Editions.stale();
      case RemoveSchedule.Outcome.NoSuchSchedule() -> throw Refusal.of(SCHEDULE_NOT_FOUND);
    }
  }

  private static Refusal duplicate(Instant startsAt) {
    return Refusal.of(DUPLICATE_SCHEDULE, startsAt.toString()).with("startsAt", startsAt);
  }

  private static ResponseEntity<AdminSchedule> answer(
      ResponseEntity.BodyBuilder answer, AdminSchedule schedule) {
    return answer
        .eTag(Editions.tag(schedule.version()))
        .cacheControl(CacheControl.noStore())
        .body(schedule);
  }
}
