package encore.web.waitingroom;

import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_INVALID;
import static encore.web.problem.Problem.QUEUE_TOKEN_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.waitingroom.AskStanding;
import encore.application.waitingroom.LeaveLine;
import encore.domain.catalog.ConcertId;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = OwnPlaceController.ME, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "waitingroom")
class OwnPlaceController {

  static final String ME = QueueRefusals.TOKENS + "/me";
  static final String WHICH = "Which line, when you have cookies of several.";

  private final Hand hand;
  private final AskStanding askStanding;
  private final LeaveLine leaveLine;
  private final Standings standings;

  OwnPlaceController(Hand hand, AskStanding askStanding, LeaveLine leaveLine, Standings standings) {
    this.hand = hand;
    this.askStanding = askStanding;
    this.leaveLine = leaveLine;
    this.standings = standings;
  }

  @Operation(
      operationId = "getQueueStanding",
      summary = "Ask how you stand",
      description =
          "By the queue token alone, in the header or in a cookie. Asking keeps your place, and is"
              + " how you get your pass: the first answer with `status` ACTIVE holds a new `token`."
              + " Ask again after `pollAfterSeconds`.")
  @Answers(
      value = {VALIDATION_FAILED, QUEUE_TOKEN_INVALID, QUEUE_TOKEN_NOT_FOUND, OUTCOME_UNKNOWN},
      gone = QUEUE_TOKEN_EXPIRED)
  @GetMapping
  ResponseEntity<StandingResponse> standing(
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable UUID concertId,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = hand.mine(Optional.ofNullable(concertId).map(ConcertId::new), request);
    var standing = standings.of(token.ask(askStanding), token.concert(), token.user());
    Envelope.keep(standing, request, response);
    return Envelope.answer(ResponseEntity.ok(), standing).body(standing);
  }

  @Operation(
      operationId = "leaveQueue",
      summary = "Go away",
      description =
          "From the line or from inside; the next one comes at once, and your place is gone. Doing"
              + " it twice changes nothing.")
  @Answers({VALIDATION_FAILED, QUEUE_TOKEN_INVALID, QUEUE_TOKEN_NOT_FOUND, OUTCOME_UNKNOWN})
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable UUID concertId,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = hand.mine(Optional.ofNullable(concertId).map(ConcertId::new), request);
    token.leave(leaveLine);
    QueueCookies.drop(token.concert(), request, response);
  }

  @Operation(
      operationId = "leaveQueueByBeacon",
      summary = "Go away when the page is left",
      description =
          "The same for `navigator.sendBeacon`, which can only POST: the cookie says who you are."
              + " The body is not read.")
  @Answers({VALIDATION_FAILED, QUEUE_TOKEN_INVALID, QUEUE_TOKEN_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leaveByBeacon(
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable UUID concertId,
      HttpServletRequest request,
      HttpServletResponse response) {
    leave(concertId, request, response);
  }
}
