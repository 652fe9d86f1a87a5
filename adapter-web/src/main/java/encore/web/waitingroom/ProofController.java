package encore.web.waitingroom;

import static encore.web.problem.Problem.QUEUE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.Lines;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Ticket;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Hand.Shown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "waitingroom")
class ProofController {

  private final Lines lines;
  private final Hand hand;

  ProofController(Lines lines, Hand hand) {
    this.lines = lines;
    this.hand = hand;
  }

  @Operation(
      operationId = "getQueueProof",
      summary = "Check the draw",
      description =
          "Before the opening only `commitment`, the hash of a secret that nobody can choose"
              + " afterwards."
              + " After it the secret and how many took part, by which anybody can work out any"
              + " place. Show the ticket you joined with, and your own index and place are in it.")
  @Answers({VALIDATION_FAILED, QUEUE_NOT_FOUND})
  @GetMapping(path = "/api/queue/{concertId}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProofResponse> proof(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000c1") @PathVariable UUID concertId,
      HttpServletRequest request) {
    var concert = new ConcertId(concertId);
    var line = lines.find(concert).orElseThrow(() -> Refusal.of(QUEUE_NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.VARY, Hand.HEADER + ", " + HttpHeaders.COOKIE)
        .body(ProofResponse.of(line, drawn(line, request)));
  }

  /** A ticket of one who took part in the draw; others have no index. */
  private Optional<Ticket> drawn(Line line, HttpServletRequest request) {
    return hand.at(line.concert(), request) instanceof Shown.Token(QueueToken.OfTicket(var ticket))
        ? Optional.of(ticket).filter(t -> t.concert().equals(line.concert()) && t.isDrawn())
        : Optional.empty();
  }
}
