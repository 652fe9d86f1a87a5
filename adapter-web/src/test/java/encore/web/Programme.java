package encore.web;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.SaleStatus;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A fixed programme: its first concert has these schedules. */
public record Programme(
    List<CatalogViews.ConcertView> concerts,
    List<CatalogViews.ScheduleView> dates,
    Optional<CatalogViews.Cursor> next)
    implements CatalogViews {

  public Programme(List<CatalogViews.ConcertView> concerts, Optional<Cursor> next) {
    this(concerts, List.of(), next);
  }

  @Override
  public Page<ConcertView, Cursor> concerts(
      Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
    var items =
        concerts.stream()
            .filter(c -> status.isEmpty() || status.get() == c.status())
            .limit(limit)
            .toList();
    return new Page<>(
        after.isPresent() ? List.of() : items, after.isPresent() ? Optional.empty() : next);
  }

  @Override
  public Optional<ConcertView> concert(ConcertId concert) {
    return concerts.stream().filter(c -> c.concert().equals(concert)).findFirst();
  }

  @Override
  public Optional<List<ScheduleView>> schedules(ConcertId concert) {
    return concert(concert).map(_ -> dates);
  }

  @Override
  public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
    return dates.stream()
        .filter(d -> d.date().equals(date))
        .findFirst()
        .map(ScheduleView::schedule);
  }
}
