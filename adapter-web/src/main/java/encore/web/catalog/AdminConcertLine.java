package encore.web.catalog;

import encore.application.catalog.ConcertListViews.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concert in the list of its editors. */
@Schema(name = "AdminConcertLine")
record AdminConcertLine(
    UUID concertId,
    @Schema(description = "The number in the `ETag` of the concert.") long version,
    @Schema(example = "Winter Tour") String title,
    @Schema(example = "The Larks") String artist,
    @Schema(example = "Jamsil Arena") String venue,
    @Nullable String description,
    @Schema(
            example = "/api/concerts/0198c0de-0000-7000-8000-0000000000c1/poster?v=9f86d081…",
            description = "Absent when there is none. It changes with the picture.")
        @Nullable String posterUrl,
    @Schema(example = "2", description = "How many; with none, the public does not see it.")
        int schedules,
    @Schema(description = "Of the first schedule on sale; absent when there is none.")
        @Nullable Instant saleOpensAt,
    Instant createdAt) {

  static AdminConcertLine of(Line line) {
    var concert = line.concert().value();
    var billing = concert.billing();
    return new AdminConcertLine(
        concert.id().value(),
        line.concert().version(),
        billing.title(),
        billing.artist(),
        billing.venue(),
        billing.description().orElse(null),
        line.poster().map(name -> ConcertResponse.posterUrl(concert.id(), name)).orElse(null),
        line.schedules(),
        line.saleOpensAt().orElse(null),
        line.createdAt());
  }
}
