package encore.web.waitingroom;

import encore.application.waitingroom.Line;
import encore.domain.waitingroom.Draw;
import encore.domain.waitingroom.Ticket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to check about a draw. */
@Schema(name = "QueueProof")
record ProofResponse(
    UUID concertId,
    @Schema(
            description = "How the order follows from the secret; see ADR 27.",
            example = "ENCORE-DRAW-1")
        String algorithm,
    @Schema(description = "SHA-256 of the secret's bytes, in hex; the same from the beginning.")
        String commitment,
    @Schema(description = "When the sale begins, if there is a date on sale.")
        @Nullable Instant opensAt,
    @Nullable Instant openedAt,
    @Schema(description = "32 bytes in hex; after the opening.") @Nullable String secret,
    @Schema(description = "How many took part; after the opening.") @Nullable Long count,
    @Schema(description = "Yours, counted from 0 in the order of coming.") @Nullable Long index,
    @Schema(description = "Yours, counted from 0; after the opening.") @Nullable Long place) {

  static ProofResponse of(Line line, Optional<Ticket> ticket) {
    var opening = line.opening();
    Long count = opening.isOpen() ? opening.count().getAsLong() : null;
    return new ProofResponse(
        line.concert().value(),
        Draw.ALGORITHM,
        opening.secret().commitment(),
        opening.opensAt().orElse(null),
        opening.openedAt().orElse(null),
        count == null ? null : opening.secret().hex(),
        count,
        ticket.map(Ticket::number).orElse(null),
        ticket.flatMap(t -> place(line, t)).orElse(null));
  }

  /** Who came too late for the draw has an index in it no more than one of another epoch. */
  private static Optional<Long> place(Line line, Ticket ticket) {
    var opening = line.opening();
    if (!opening.isOpen() || ticket.number() >= opening.count().getAsLong()) {
      return Optional.empty();
    }
    var draw = new Draw(opening.secret(), line.concert(), opening.count().getAsLong());
    return Optional.of(draw.placeOf(ticket.number()));
  }
}
