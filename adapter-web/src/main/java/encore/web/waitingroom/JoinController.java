package encore.web.waitingroom;

import static encore.web.problem.Problem.CHALLENGE_REQUIRED;
import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.QUEUE_CLOSED;
import static encore.web.problem.Problem.QUEUE_FULL;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_NOT_FOUND;
import static encore.web.problem.Problem.SOLD_OUT;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "waitingroom")
@SecurityRequirement(name = "bearer")
class JoinController {

  private final Hand hand;
  private final Reception reception;
  private final Standings standings;

  JoinController(Hand hand, Reception reception, Standings standings) {
    this.hand = hand;
    this.reception = reception;
    this.standings = standings;
  }

  @Operation(
      operationId = "joinQueue",
      summary = "Stand in the line of a concert",
      description =
          "Coming again, from another tab or after a crash, gives the place you have. Where a"
              + " concert has no line, or nobody has to wait, `status` is ACTIVE at once: without a"
              + " line there is no `token`, and none is needed. The token also comes as a cookie for"
              + " this concert, because `EventSource` cannot set headers.")
  @ApiResponse(responseCode = "201", description = "You have a new place")
  @ApiResponse(responseCode = "200", description = "The place you had, or none is needed")
  @Answers(
      value = {
        VALIDATION_FAILED,
        CHALLENGE_REQUIRED,
        CONCERT_NOT_FOUND,
        QUEUE_TOKEN_NOT_FOUND,
        QUEUE_CLOSED,
        SOLD_OUT,
        QUEUE_FULL,
        OUTCOME_UNKNOWN
      },
      gone = QUEUE_TOKEN_EXPIRED)
  @PostMapping(
      path = QueueRefusals.TOKENS,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StandingResponse> join(
      @Valid @RequestBody JoinRequest body,
      SignedIn caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var ticket = hand.ticketOf(caller.user(), body.concert(), request);
    var joined = reception.receive(body.command(caller.user(), ticket));
    if (joined.isEmpty()) {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(standings.free(body.concert(), caller.user()));
    }
    var standing = standings.of(joined.get().standing(), body.concert(), caller.user());
    Envelope.keep(standing, request, response);
    var status = joined.get().isNew() ? HttpStatus.CREATED : HttpStatus.OK;
    return Envelope.answer(ResponseEntity.status(status), standing)
        .location(URI.create(OwnPlaceController.ME))
        .body(standing);
  }
}
