package encore.application.catalog;

import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue as a visitor reads it. */
public interface CatalogViews {

  /** Newest first; an empty status means all. */
  Page<ConcertView, Cursor> concerts(
      Optional<SaleStatus> status, Optional<Cursor> after, int limit);

  Optional<ConcertView> concert(ConcertId concert);

  /** Empty when there is no such concert; in order of time. */
  Optional<List<ScheduleView>> schedules(ConcertId concert);

  /** The first schedule of that day, in the time of the hall. */
  Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date);

  /** Where a list of concerts goes on: behind the concert whose sale opened then. */
  record Cursor(Instant saleOpensAt, UUID concert) {}

  /** A concert in the programme; its poster is named, not shown. */
  record ConcertView(
      ConcertId concert,
      String title,
      String artist,
      String venue,
      Optional<String> description,
      Instant saleOpensAt,
      SaleStatus status,
      long priceFrom,
      Optional<String> poster) {}

  record ScheduleView(
      ScheduleId schedule,
      LocalDate date,
      Instant startsAt,
      SaleWindow window,
      SaleStatus status,
      Counts counts) {}

  /** How many seats of a schedule stand where. */
  record Counts(int available, int held, int sold, int blocked) {
    public int total() {
      return available + held + sold + blocked;
    }
  }
}
