package encore.web.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.outbox.ResendEvents.Outcome;
import encore.application.outbox.Resends.Again;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an order got. */
@Schema(name = "ResendResult")
record ResendResponse(
    boolean dryRun,
    @Schema(description = "So many are sent again, or would be.") int events,
    @Schema(description = "Send it again with `nextCursor` to go on.") Instant until,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
    @Schema(description = "Whether there may be more behind these.") boolean hasMore) {

  static ResendResponse of(Outcome.Done done, boolean dryRun) {
    return new ResendResponse(
        dryRun,
        done.events(),
        done.until(),
        done.next().map(OutboxCursor::write).orElse(null),
        done.next().isPresent());
  }

  /** What became of one. */
  @Schema(name = "ResentEvent")
  record One(
      UUID id,
      @Schema(
              description =
                  "`SENT_AGAIN`: it had been sent. `TRIED_NOW`: it waited, and waits no longer.")
          Again outcome) {}
}
