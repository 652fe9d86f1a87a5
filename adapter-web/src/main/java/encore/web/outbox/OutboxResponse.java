package encore.web.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.outbox.OutboxViews;
import encore.application.outbox.OutboxViews.Status;
import encore.application.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event, for the back office. What is absent has not happened. */
@Schema(name = "OutboxEvent")
record OutboxResponse(
    UUID id,
    @Schema(example = "concert.booking.held.v1") String type,
    @Schema(example = "booking-events") String topic,
    @Schema(example = "booking") String aggregate,
    @Schema(example = "0198c0de-0000-7000-8000-0000000000b1") String subject,
    @Schema(description = "Events of one key are sent in order.") String key,
    @Schema(description = "Of the subject's events, from 1 without a gap.") long version,
    @Schema(description = "Which sender it belongs to.") int shard,
    Status status,
    Instant createdAt,
    @Nullable Instant publishedAt,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError) {

  static OutboxResponse of(OutboxViews.Line line) {
    var sending = line.sending();
    return new OutboxResponse(
        line.id(),
        line.type(),
        line.topic(),
        line.aggregate(),
        line.subject(),
        line.key(),
        line.version(),
        line.shard(),
        sending.status(),
        line.createdAt(),
        sending.publishedAt().orElse(null),
        sending.attempts(),
        sending.nextAttemptAt().orElse(null),
        sending.lastError().orElse(null));
  }

  /** The same with what it says. */
  @Schema(name = "OutboxEventDetails")
  record Details(
      OutboxResponse event,
      @Schema(
              implementation = Object.class,
              types = "object",
              description = "What it says: see /asyncapi.yaml.")
          JsonNode data) {}

  /** The last page says so with a null. */
  @Schema(name = "OutboxPage")
  record OutboxPage(
      List<OutboxResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static OutboxPage of(Page<OutboxViews.Line, Long> page) {
      return new OutboxPage(
          page.items().stream().map(OutboxResponse::of).toList(),
          page.next().map(OutboxCursor::write).orElse(null),
          page.next().isPresent());
    }
  }
}
