package encore.web.catalog;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.CatalogViews.ConcertView;
import encore.application.catalog.CatalogViews.ScheduleView;
import encore.application.catalog.QueueModes.QueueMode;
import encore.application.catalog.SaleStatus;
import encore.domain.catalog.ConcertId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concert on the wire, with its schedules when they were asked for. */
@Schema(name = "Concert")
record ConcertResponse(
    UUID concertId,
    @Schema(example = "Winter Tour") String title,
    @Schema(example = "The Larks") String artist,
    @Schema(example = "Jamsil Arena") String venue,
    @Nullable String description,
    @Schema(
            example = "/api/concerts/0198c0de-0000-7000-8000-0000000000c1/poster?v=9f86d081…",
            description = "Absent when there is none. It changes with the picture.")
        @Nullable String posterUrl,
    @Schema(description = "That of its first date; each date says its own.") Instant saleOpensAt,
    SaleStatus status,
    @Schema(example = "99000", description = "The cheapest seat, in won.") long priceFrom,
    @Schema(
            example = "ALWAYS",
            description =
                "Whether one waits in a line first: `OFF`, `AUTO` (when it is full),"
                    + " `ALWAYS`.")
        QueueMode queueMode,
    @Nullable List<Date> schedules) {

  static ConcertResponse of(
      ConcertView view, QueueMode queueMode, @Nullable List<ScheduleView> schedules) {
    return new ConcertResponse(
        view.concert().value(),
        view.title(),
        view.artist(),
        view.venue(),
        view.description().orElse(null),
        view.poster().map(name -> posterUrl(view.concert(), name)).orElse(null),
        view.saleOpensAt(),
        view.status(),
        view.priceFrom(),
        queueMode,
        schedules == null ? null : schedules.stream().map(Date::of).toList());
  }

  static String posterUrl(ConcertId concert, String name) {
    return "/api/concerts/" + concert.value() + "/poster?v=" + name;
  }

  /** One evening. */
  @Schema(name = "ConcertDate")
  record Date(
      UUID scheduleId,
      LocalDate date,
      Instant startsAt,
      Instant saleOpensAt,
      Instant saleClosesAt,
      SaleStatus status,
      Counts counts) {

    static Date of(ScheduleView view) {
      return new Date(
          view.schedule().value(),
          view.date(),
          view.startsAt(),
          view.window().opensAt(),
          view.window().closesAt(),
          view.status(),
          Counts.of(view.counts()));
    }
  }

  /** How many seats stand where. */
  @Schema(name = "DateSeatCounts")
  record Counts(int available, int held, int sold, int blocked, int total) {

    static Counts of(CatalogViews.Counts counts) {
      return new Counts(
          counts.available(), counts.held(), counts.sold(), counts.blocked(), counts.total());
    }
  }
}
