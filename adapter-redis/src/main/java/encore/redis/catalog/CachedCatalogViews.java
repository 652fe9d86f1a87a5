package encore.redis.catalog;

import encore.application.catalog.CatalogChanges;
import encore.application.catalog.CatalogCopies;
import encore.application.catalog.CatalogViews;
import encore.application.catalog.CopyBypass;
import encore.application.catalog.SaleStatus;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/** The catalogue by copies; each answer is one question to {@link TwoLevels}. */
final class CachedCatalogViews implements CatalogViews, CatalogChanges, CatalogCopies {

  private static final TypeReference<Page<ConcertView, Cursor>> PAGE = new TypeReference<>() {};
  private static final TypeReference<Optional<ConcertView>> CONCERT = new TypeReference<>() {};
  private static final TypeReference<Optional<List<ScheduleView>>> SCHEDULES =
      new TypeReference<>() {};
  private static final TypeReference<Optional<ScheduleId>> SCHEDULE = new TypeReference<>() {};

  private final CatalogViews database;
  private final TwoLevels copies;
  private final CopyBypass bypass;

  CachedCatalogViews(CatalogViews database, TwoLevels copies, CopyBypass bypass) {
    this.database = database;
    this.copies = copies;
    this.bypass = bypass;
  }

  @Override
  public Page<ConcertView, Cursor> concerts(
      Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
    var from = after.map(cursor -> cursor.saleOpensAt() + "," + cursor.concert()).orElse("");
    var question = "concerts:" + status.map(Enum::name).orElse("") + ":" + from + ":" + limit;
    return get(question, PAGE, () -> database.concerts(status, after, limit));
  }

  @Override
  public Optional<ConcertView> concert(ConcertId concert) {
    return get("concert:" + concert.value(), CONCERT, () -> database.concert(concert));
  }

  @Override
  public Optional<List<ScheduleView>> schedules(ConcertId concert) {
    return get("dates:" + concert.value(), SCHEDULES, () -> database.schedules(concert));
  }

  @Override
  public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
    var question = "on:" + concert.value() + ":" + date;
    return get(question, SCHEDULE, () -> database.scheduleOn(concert, date));
  }

  private <T> T get(String question, TypeReference<T> type, Supplier<T> rows) {
    return bypass.isOn() ? copies.past(rows) : copies.get(question, type, rows);
  }

  @Override
  public void changed() {
    copies.forget();
  }

  @Override
  public long kept() {
    return copies.kept();
  }

  @Override
  public boolean drop() {
    return copies.forget();
  }
}
