package encore.persistence.catalog;

import encore.application.catalog.PastReleases;
import encore.application.catalog.SaleWindows;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class SqlSaleWindows implements SaleWindows {

  private static final String WINDOW =
      """
      SELECT concert_id, sale_opens_at, sale_closes_at, seats_per_buyer, app_now() AS db_now, %s
        FROM schedule
       WHERE id = :schedule
      """
          .formatted(ReleasedAt.OF_THE_BUYER);

  private final Database database;

  SqlSaleWindows(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Look> find(ScheduleId schedule, PastReleases releases) {
    return database.read(() ->
        ReleasedAt.bind(database.sql().sql(WINDOW), releases)
            .param("schedule", schedule.value())
            .query(SqlSaleWindows::look)
            .optional());
  }

  private static Look look(ResultSet row, int number) throws SQLException {
    return new Look(
        new ConcertId(row.getObject("concert_id", UUID.class)),
        new SaleWindow(
            Columns.instant(row, "sale_opens_at"), Columns.instant(row, "sale_closes_at")),
        row.getInt("seats_per_buyer"),
        Columns.instantOrNone(row, "released_at"),
        Columns.instant(row, "db_now"));
  }
}
