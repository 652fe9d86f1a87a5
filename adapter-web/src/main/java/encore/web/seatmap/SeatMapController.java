package encore.web.seatmap;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;
import static encore.web.problem.Problem.SCHEDULE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.catalog.CatalogViews;
import encore.application.seatmap.SeatMapViews;
import encore.application.seatmap.SeatMapViews.SeatMap;
import encore.application.seatmap.SeatMapViews.SeatStatus;
import encore.domain.booking.HoldPolicy;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "seatmap")
class SeatMapController {

  private static final String COMPACT = "compact";

  private final SeatMapViews seatMaps;
  private final CatalogViews catalog;
  private final HoldPolicy policy;

  SeatMapController(SeatMapViews seatMaps, CatalogViews catalog, HoldPolicy policy) {
    this.seatMaps = seatMaps;
    this.catalog = catalog;
    this.policy = policy;
  }

  @Operation(
      operationId = "listSeats",
      summary = "List the seats of a show with their prices",
      description = "In the order of numbers; a hold whose time is over shows as available.")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    SCHEDULE_NOT_FOUND
  })
  @GetMapping("/schedules/{scheduleId}/seats")
  ResponseEntity<SeatsResponse> seats(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000a1") @PathVariable UUID scheduleId,
      @Parameter(description = "Only these.", example = "AVAILABLE") @RequestParam(required = false)
          @Nullable SeatStatus status,
      Door door) {
    var schedule = new ScheduleId(scheduleId);
    var caching = door.look(schedule, CacheControl.noCache());
    var map = mapOf(schedule);
    return answer(caching, map, status);
  }

  @Operation(
      operationId = "listSeatsOfDay",
      summary = "List the seats of the first show of a day",
      description = "The day is meant in the time of the hall.")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    CONCERT_NOT_FOUND,
    SCHEDULE_NOT_FOUND
  })
  @GetMapping("/concerts/{concertId}/seats")
  ResponseEntity<SeatsResponse> seatsOn(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000c1") @PathVariable UUID concertId,
      @Parameter(example = "2026-09-01")
          @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate date,
      @Parameter(description = "Only these.", example = "AVAILABLE") @RequestParam(required = false)
          @Nullable SeatStatus status,
      Door door) {
    var concert = new ConcertId(concertId);
    var caching = door.look(concert, CacheControl.noCache());
    var map = mapOf(scheduleOn(concert, date));
    return answer(caching, map, status);
  }

  @Operation(
      operationId = "getSeatStatus",
      summary = "See which seats are free",
      description =
          "For asking often: send the `ETag` back as `If-None-Match`, and an unchanged map is a 304"
              + " without a body.")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    SCHEDULE_NOT_FOUND
  })
  @GetMapping("/schedules/{scheduleId}/seat-status")
  ResponseEntity<SeatStatusResponse> seatStatus(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000a1") @PathVariable UUID scheduleId,
      @Parameter(description = "`json`, or `compact` for one letter a seat.", example = "json")
          @RequestParam(defaultValue = "json")
          @Pattern(regexp = "json|compact")
          String format,
      Door door) {
    var schedule = new ScheduleId(scheduleId);
    var caching = door.look(schedule, CacheControl.noCache());
    var map = mapOf(schedule);
    var body =
        format.equals(COMPACT) ? SeatStatusResponse.compact(map) : SeatStatusResponse.full(map);
    return ResponseEntity.ok().eTag("v" + map.version()).cacheControl(caching).body(body);
  }

  private ScheduleId scheduleOn(ConcertId concert, LocalDate date) {
    if (catalog.concert(concert).isEmpty()) {
      throw Refusal.of(CONCERT_NOT_FOUND);
    }
    return catalog.scheduleOn(concert, date).orElseThrow(() -> Refusal.of(SCHEDULE_NOT_FOUND));
  }

  private SeatMap mapOf(ScheduleId schedule) {
    return seatMaps.of(schedule).orElseThrow(() -> Refusal.of(SCHEDULE_NOT_FOUND));
  }

  /** Its tag names the limits besides: an administrator changes them, and no seat moves. */
  private ResponseEntity<SeatsResponse> answer(
      CacheControl caching, SeatMap map, @Nullable SeatStatus only) {
    var tag = "v%d.%d.%d".formatted(map.version(), map.seatsPerBuyer(), policy.seatsMax());
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(caching)
        .body(SeatsResponse.of(map, policy, only));
  }
}
