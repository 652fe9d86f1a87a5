package encore.web.outbox;

import encore.application.outbox.ResendEvents;
import encore.domain.identity.UserId;
import encore.web.constraint.PlainText;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events are sent again. */
@Schema(name = "ResendRequest")
record ResendRequest(
    @Schema(description = "Without a prefix; all if it is left out.", example = "booking-events")
        @Size(max = 100)
        @PlainText
        @Nullable String topic,
    @Schema(description = "Written then or later. Needed unless `subject` is sent.")
        @Nullable Instant since,
    @Schema(description = "Written before that; now if it is left out.") @Nullable Instant until,
    @Schema(description = "Of one thing alone: its id.") @Size(max = 100) @PlainText
        @Nullable String subject,
    @Schema(description = "How many at most; 50,000 is the limit.", example = "10000")
        @NotNull
        @Min(1)
        Integer limit,
    @Schema(description = "Only count.") @Nullable Boolean dryRun,
    @Schema(description = "From `nextCursor` of the answer before, with the same `until`.")
        @Nullable String cursor) {

  ResendEvents.Command toCommand(UserId admin) {
    OutboxWords.requireKnown(topic);
    return new ResendEvents.Command(
        admin,
        Optional.ofNullable(topic),
        Optional.ofNullable(subject),
        Optional.ofNullable(since).map(Cursors::possible),
        Optional.ofNullable(until).map(Cursors::possible),
        OutboxCursor.read(cursor),
        limit,
        Boolean.TRUE.equals(dryRun));
  }
}
