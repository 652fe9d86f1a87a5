package encore.web.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.event.Event;
import encore.application.inbox.Mishap;
import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.ParkedEventViews.Done;
import encore.application.inbox.ParkedEventViews.Status;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parked event, for the back office. What is absent has not happened, or could not be read. */
@Schema(name = "DeadLetter")
record DeadLetterResponse(
    UUID id,
    @Schema(example = "notification") String consumer,
    @Schema(example = "FAILED") Status status,
    @Schema(example = "booking-events") String topic,
    @Nullable UUID eventId,
    @Schema(example = "concert.booking.confirmed.v1") @Nullable String type,
    @Schema(example = "booking") @Nullable String aggregate,
    @Nullable String subject,
    @Schema(description = "Of the news of its thing, from 1.") @Nullable Long version,
    int attempts,
    @Schema(example = "the event has no userId") @Nullable String error,
    Instant parkedAt,
    @Schema(description = "When its copy was on the dead letter topic.")
        @Nullable Instant letterSentAt) {

  static DeadLetterResponse of(ParkedEventViews.Line line) {
    var parked = line.parked();
    return new DeadLetterResponse(
        parked.id(),
        parked.consumer(),
        line.status(),
        parked.origin().topic(),
        parked.event().map(Event::id).orElse(null),
        parked.event().map(Event::type).orElse(null),
        parked.event().map(Event::aggregate).orElse(null),
        parked.event().map(Event::subject).orElse(null),
        parked.event().map(Event::version).orElse(null),
        parked.attempts(),
        parked.mishap().map(Mishap::message).orElse(null),
        line.parkedAt(),
        line.letterSentAt().orElse(null));
  }

  /** The same with all that is known of it. */
  @Schema(name = "DeadLetterDetails")
  record Details(
      DeadLetterResponse event,
      String key,
      String data,
      Map<String, String> headers,
      Where where,
      @Nullable Failure failure,
      @Schema(description = "Of its thing: the version that was taken in last.") long lastVersion,
      @Schema(description = "How many wait behind it.") int behind,
      @Nullable Ended ended) {

    static Details of(ParkedEventViews.Open open) {
      var origin = open.line().parked().origin();
      return new Details(
          DeadLetterResponse.of(open.line()),
          origin.key(),
          origin.data(),
          new TreeMap<>(origin.headers()),
          new Where(origin.partition(), origin.offset(), origin.at()),
          open.line().parked().mishap().map(Failure::of).orElse(null),
          open.last(),
          open.behind(),
          open.done().map(Ended::of).orElse(null));
    }
  }

  /** Where the record is in Kafka, as long as Kafka keeps it. */
  @Schema(name = "DeadLetterOrigin")
  record Where(int partition, long offset, Instant at) {}

  /** Why it failed the last time. */
  @Schema(name = "DeadLetterFailure")
  record Failure(String type, @Nullable String cause, String message, String stack) {
    static Failure of(Mishap mishap) {
      return new Failure(
          mishap.type(), mishap.cause().orElse(null), mishap.message(), mishap.stack());
    }
  }

  /** How it was done with: by nobody where it went on by itself. */
  @Schema(name = "DeadLetterEnd")
  record Ended(Instant at, @Nullable UUID actorId, @Nullable String reason) {
    static Ended of(Done done) {
      return new Ended(
          done.at(), done.by().map(UserId::value).orElse(null), done.reason().orElse(null));
    }
  }

  /** The last page says so with a null. */
  @Schema(name = "DeadLetterPage")
  record DeadLetterPage(
      List<DeadLetterResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static DeadLetterPage of(Page<ParkedEventViews.Line, ParkedEventViews.Cursor> page) {
      Optional<String> next = page.next().map(c -> Cursors.write(c.parkedAt(), c.id()));
      return new DeadLetterPage(
          page.items().stream().map(DeadLetterResponse::of).toList(),
          next.orElse(null),
          next.isPresent());
    }
  }
}
