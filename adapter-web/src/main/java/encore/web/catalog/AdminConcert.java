package encore.web.catalog;

import encore.application.catalog.BackOfficeViews.ConcertFile;
import encore.application.catalog.BackOfficeViews.ScheduleFile;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Concert;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concert as its editors see it. */
@Schema(name = "AdminConcert")
record AdminConcert(
    UUID concertId,
    @Schema(description = "The number in the `ETag`.") long version,
    @Schema(example = "Winter Tour") String title,
    @Schema(example = "The Larks") String artist,
    @Schema(example = "Jamsil Arena") String venue,
    @Nullable String description,
    @Schema(
            example = "/api/concerts/0198c0de-0000-7000-8000-0000000000c1/poster?v=9f86d081…",
            description = "Absent when there is none, and in the answer to a change.")
        @Nullable String posterUrl,
    @Schema(description = "Whether there ever was a booking; absent in the answer to a change.")
        @Nullable Boolean booked,
    @Schema(description = "Absent in the answer to a change.")
        @Nullable List<AdminSchedule> schedules) {

  static AdminConcert of(Versioned<Concert> concert) {
    return of(concert, null, null, null);
  }

  static AdminConcert of(ConcertFile file, List<ScheduleFile> files) {
    var id = file.concert().value().id();
    var poster = file.poster().map(name -> ConcertResponse.posterUrl(id, name)).orElse(null);
    boolean booked = files.stream().anyMatch(ScheduleFile::booked);
    return of(file.concert(), poster, booked, files.stream().map(AdminSchedule::of).toList());
  }

  private static AdminConcert of(
      Versioned<Concert> concert,
      @Nullable String posterUrl,
      @Nullable Boolean booked,
      @Nullable List<AdminSchedule> schedules) {
    var billing = concert.value().billing();
    return new AdminConcert(
        concert.value().id().value(),
        concert.version(),
        billing.title(),
        billing.artist(),
        billing.venue(),
        billing.description().orElse(null),
        posterUrl,
        booked,
        schedules);
  }
}
