package encore.web.waitingroom;

import encore.application.waitingroom.JoinLine;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wish to stand in a line. */
@Schema(name = "QueueJoin", example = JoinRequest.EXAMPLE)
record JoinRequest(
    @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000c1") UUID concertId,
    @Size(min = 1, max = 500)
        @PlainText
        @Schema(description = "The answer to the challenge of a CHALLENGE_REQUIRED.")
        @Nullable String proof) {

  static final String EXAMPLE =
      """
      {"concertId":"0198c0de-0000-7000-8000-0000000000c1"}
      """;

  ConcertId concert() {
    return new ConcertId(concertId);
  }

  JoinLine.Command command(UserId user, Optional<Ticket> ticket) {
    return new JoinLine.Command(user, concert(), ticket, Optional.ofNullable(proof));
  }
}
