package encore.web.waitingroom;

import static encore.web.problem.Problem.QUEUE_STREAMS_FULL;
import static encore.web.problem.Problem.QUEUE_TOKEN_INVALID;
import static encore.web.problem.Problem.QUEUE_TOKEN_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.waitingroom.AskStanding;
import encore.domain.catalog.ConcertId;
import encore.web.openapi.Answers;
import encore.web.support.EventStreams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "waitingroom")
class StreamController {

  static final String PATH = OwnPlaceController.ME + EventStreams.PATH;

  private final Hand hand;
  private final AskStanding askStanding;
  private final News news;
  private final Streams streams;
  private final WaitingRoomProperties settings;

  StreamController(
      Hand hand,
      AskStanding askStanding,
      News news,
      Streams streams,
      WaitingRoomProperties settings) {
    this.hand = hand;
    this.askStanding = askStanding;
    this.news = news;
    this.streams = streams;
    this.settings = settings;
  }

  /** The thread that comes in stays until the end: it is a virtual one, and costs little. */
  @Operation(
      operationId = "listenToQueue",
      summary = "Be told how you stand",
      description =
          "Server-sent events, by the queue token alone. `position` holds the same as a poll, when"
              + " something has changed. `admitted` holds your pass in `token`; a stream cannot set"
              + " cookies, so ask `GET /api/queue/tokens/me` once to get it as one. `expired` says"
              + " why in `reason`, `done` that you have what you came for. After these three the"
              + " stream ends, and whoever comes back with their id as `Last-Event-ID` gets a 204."
              + " `bye` ends it, too: come back after `retry`, and you hear what has changed since,"
              + " unless its `reason` is OTHER_TAB: of one user only the two newest streams live, and"
              + " an older one is answered 204. A comment every 15 s is a sign of life.")
  @ApiResponse(responseCode = "200", description = "Events, until there is nothing to wait for")
  @ApiResponse(responseCode = "204", description = "You have heard all there is")
  @Answers({VALIDATION_FAILED, QUEUE_TOKEN_INVALID, QUEUE_TOKEN_NOT_FOUND, QUEUE_STREAMS_FULL})
  @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void listen(
      @Parameter(description = OwnPlaceController.WHICH) @RequestParam(required = false)
          @Nullable UUID concertId,
      @Parameter(description = "What you heard last; browsers send it by themselves.")
          @RequestHeader(name = EventStreams.LAST_EVENT_ID, required = false)
          @Nullable String seen,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    var token = hand.mine(Optional.ofNullable(concertId).map(ConcertId::new), request);
    if (News.isLast(seen)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    if (request.getMethod().equals(HttpMethod.HEAD.name())) {
      // Who asks for headers alone reads nothing, so a write would never tell that he is gone.
      EventStreams.prepare(response);
      return;
    }
    try (var seat = streams.take(token)) {
      var first = news.of(token.ask(askStanding), token);
      EventStreams.prepare(response);
      new Stream(askStanding, news, settings.streams(), response.getOutputStream())
          .tell(first, token, seen, seat);
    } catch (IOException _) {
      // Gone, or too slow to be waited for. He comes back if he wants.
    }
  }
}
