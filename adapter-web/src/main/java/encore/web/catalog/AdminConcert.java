package encore.web.catalog;

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
    @Schema(description = "Whether there ever was a booking; absent in the answer to a change.")
        @Nullable Boolean booked,
    @Schema(description = "Absent in the answer to a change.")
        @Nullable List<AdminSchedule> schedules) {

  static AdminConcert of(Versioned<Concert> concert) {
    return of(concert, null, null);
  }

  static AdminConcert of(Versioned<Concert> concert, List<ScheduleFile> files) {
    boolean booked = files.stream().anyMatch(ScheduleFile::booked);
    return of(concert, booked, files.stream().map(AdminSchedule::of).toList());
  }

  private static AdminConcert of(
      Versioned<Concert> concert,
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
        booked,
        schedules);
  }
}
