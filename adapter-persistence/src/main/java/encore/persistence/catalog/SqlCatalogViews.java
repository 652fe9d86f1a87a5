package encore.persistence.catalog;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.SaleStatus;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlCatalogViews implements CatalogViews {

  private final Database database;

  SqlCatalogViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<ConcertView, Cursor> concerts(
      Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
    var found = database.read(() -> page(status, after, limit + 1));
    return Pages.of(found, limit, last -> new Cursor(last.saleOpensAt(), last.concert().value()));
  }

  private List<ConcertView> page(Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
    return database
        .sql()
        .sql(CatalogSql.CONCERTS_PAGE)
        .param("status", status.map(Enum::name).orElse(null))
        .param("opens", after.map(Cursor::saleOpensAt).map(Columns::param).orElse(null))
        .param("concert", after.map(Cursor::concert).orElse(null))
        .param("limit", limit)
        .query(SqlCatalogViews::concert)
        .list();
  }

  @Override
  public Optional<ConcertView> concert(ConcertId concert) {
    return database.read(() ->
        database
            .sql()
            .sql(CatalogSql.CONCERT)
            .param("concert", concert.value())
            .query(SqlCatalogViews::concert)
            .optional());
  }

  @Override
  public Optional<List<ScheduleView>> schedules(ConcertId concert) {
    if (concert(concert).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        database.read(() ->
            database
                .sql()
                .sql(CatalogSql.SCHEDULES)
                .param("concert", concert.value())
                .query(SqlCatalogViews::schedule)
                .list()));
  }

  @Override
  public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
    return database.read(() ->
        database
            .sql()
            .sql(CatalogSql.SCHEDULE_ON)
            .param("concert", concert.value())
            .param("date", date)
            .query((row, _) -> new ScheduleId(row.getObject("id", UUID.class)))
            .optional());
  }

  private static ConcertView concert(ResultSet row, int number) throws SQLException {
    return new ConcertView(
        new ConcertId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getString("artist"),
        row.getString("venue"),
        Optional.ofNullable(row.getString("description")),
        Columns.instant(row, "sale_opens_at"),
        SaleStatus.valueOf(row.getString("status")),
        row.getLong("price_from"),
        Optional.ofNullable(row.getString("poster_sha256")));
  }

  private static ScheduleView schedule(ResultSet row, int number) throws SQLException {
    return new ScheduleView(
        new ScheduleId(row.getObject("id", UUID.class)),
        row.getObject("show_date", LocalDate.class),
        Columns.instant(row, "starts_at"),
        new SaleWindow(
            Columns.instant(row, "sale_opens_at"), Columns.instant(row, "sale_closes_at")),
        SaleStatus.valueOf(row.getString("status")),
        new Counts(
            row.getInt("available"),
            row.getInt("held"),
            row.getInt("sold"),
            row.getInt("blocked")));
  }
}
