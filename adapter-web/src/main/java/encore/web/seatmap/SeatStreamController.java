package encore.web.seatmap;

import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;
import static encore.web.problem.Problem.SCHEDULE_NOT_FOUND;
import static encore.web.problem.Problem.SEAT_STREAMS_FULL;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.domain.catalog.ScheduleId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.EventStreams;
import encore.web.support.Networks;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "seatmap")
class SeatStreamController {

  private static final int POLL_SECONDS = 5;

  private final SeatStreams streams;
  private final Networks networks;

  SeatStreamController(SeatStreams streams, Networks networks) {
    this.streams = streams;
    this.networks = networks;
  }

  /** The thread that comes in leaves at once; the answer goes on without one. */
  @Operation(
      operationId = "listenToSeats",
      summary = "Be told which seats change",
      description =
          "Server-sent events. `snapshot` holds all seats, one letter each as in `seat-status`,"
              + " `seats` those that changed since: `c` is pairs of number and letter. The id is the"
              + " version; whoever comes back with it as `Last-Event-ID` within a minute, to any"
              + " server, hears what he missed, else a `snapshot`. `resync`: the hall has other"
              + " seats, list them again; a `snapshot` follows. `closed`: there is nothing to wait"
              + " for any more, and whoever comes back gets a 204. `bye`: come back after `retry`."
              + " A comment every 15 s is a sign of life; it says `stale` while the house cannot see"
              + " its seats. A 503 has a `Link` to what to poll instead.")
  @ApiResponse(responseCode = "200", description = "Events, until the show begins")
  @ApiResponse(responseCode = "204", description = "There is nothing to wait for any more")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    SCHEDULE_NOT_FOUND,
    SEAT_STREAMS_FULL
  })
  @GetMapping(
      path = "/api/schedules/{scheduleId}/seat-status" + EventStreams.PATH,
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void listen(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000a1") @PathVariable UUID scheduleId,
      @Parameter(description = "What you heard last; browsers send it by themselves.")
          @RequestHeader(name = EventStreams.LAST_EVENT_ID, required = false)
          @Nullable String lastHeard,
      @Parameter(description = "The same, for who cannot set headers.")
          @RequestParam(name = "lastEventId", required = false)
          @Nullable String lastEventId,
      Door door,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    var schedule = new ScheduleId(scheduleId);
    var _ = door.look(schedule, CacheControl.noStore());
    var seen = lastHeard == null ? lastEventId : lastHeard;
    if (Frame.CLOSED.equals(seen)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (request.getMethod().equals(HttpMethod.HEAD.name())) {
      // Who asks for headers alone reads nothing, so a write would never tell that he is gone.
      EventStreams.prepare(response);
    } else {
      listen(schedule, version(seen), request, response);
    }
  }

  private void listen(
      ScheduleId schedule,
      OptionalLong seen,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    var network = networks.of(request);
    try {
      var over = streams.listen(schedule, seen, network, () -> AsyncOutlet.open(request, response));
      over.ifPresent(why -> sendAway(why, response));
    } catch (UncheckedIOException _) {
      // Gone before the first word.
    } catch (Refusal refused) {
      throw refused.problem() == SEAT_STREAMS_FULL ? elsewhere(refused, schedule) : refused;
    }
  }

  private static void sendAway(Ending why, HttpServletResponse response) {
    if (why == Ending.REMOVED) {
      throw Refusal.of(SCHEDULE_NOT_FOUND);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static Refusal elsewhere(Refusal full, ScheduleId schedule) {
    return full.with("pollAfterSeconds", POLL_SECONDS)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(POLL_SECONDS))
        .header(
            HttpHeaders.LINK,
            "</api/schedules/%s/seat-status>; rel=\"alternate\"".formatted(schedule.value()));
  }

  /** What is no version of ours is as good as none. */
  private static OptionalLong version(@Nullable String seen) {
    return Optional.ofNullable(seen)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }
}
