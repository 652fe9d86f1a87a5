package encore.persistence.catalog;

import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class SqlBackOfficeViews implements BackOfficeViews {

  private static final String CONCERT =
      """
      SELECT id, title, artist, venue, description, version, poster_sha256
        FROM concert
       WHERE id = :concert
      """;

  private static final String SCHEDULES =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT c.id, c.starts_at, c.sale_opens_at, c.sale_closes_at, c.seats_per_buyer, c.version,
             count(*) FILTER (WHERE s.status = 'HELD' AND s.hold_expires_at > now.t) AS held,
             count(*) FILTER (WHERE s.status = 'SOLD') AS sold,
             count(*) FILTER (WHERE s.status = 'BLOCKED') AS blocked,
             count(s.id) AS total,
             EXISTS (SELECT
                       FROM seat n
                       JOIN booking_seat b ON b.seat_id = n.id
                      WHERE n.schedule_id = c.id) AS booked
        FROM now, schedule c
        LEFT JOIN seat s ON s.schedule_id = c.id
       WHERE c.concert_id = :concert
         AND (:schedule::uuid IS NULL OR c.id = :schedule::uuid)
       GROUP BY c.id
       ORDER BY c.starts_at, c.id
      """;

  private final Database database;
  private final SeatPlans plans;

  SqlBackOfficeViews(Database database) {
    this.database = database;
    this.plans = new SeatPlans(database);
  }

  @Override
  public Optional<ConcertFile> concert(ConcertId concert) {
    return database.read(() ->
        database
            .sql()
            .sql(CONCERT)
            .param("concert", concert.value())
            .query(SqlBackOfficeViews::file)
            .optional());
  }

  @Override
  public List<ScheduleFile> schedules(ConcertId concert) {
    return database.read(() -> files(concert, null));
  }

  @Override
  public Optional<ScheduleFile> schedule(ConcertId concert, ScheduleId schedule) {
    return database.read(() -> files(concert, schedule)).stream().findFirst();
  }

  private List<ScheduleFile> files(ConcertId concert, @Nullable ScheduleId schedule) {
    var rows =
        database
            .sql()
            .sql(SCHEDULES)
            .param("concert", concert.value())
            .param("schedule", schedule == null ? null : schedule.value())
            .query((row, _) -> Row.read(concert, row))
            .list();
    var found = plans.of(rows.stream().map(row -> row.schedule().value().id()).toList());
    // A schedule may have gone between the two statements, with its seats.
    return rows.stream().flatMap(row -> row.with(found).stream()).toList();
  }

  private static ConcertFile file(ResultSet row, int number) throws SQLException {
    return new ConcertFile(
        concert(row, number), Optional.ofNullable(row.getString("poster_sha256")));
  }

  static Versioned<Concert> concert(ResultSet row, int number) throws SQLException {
    var billing =
        new Billing(
            row.getString("title"),
            row.getString("artist"),
            row.getString("venue"),
            Optional.ofNullable(row.getString("description")));
    var id = new ConcertId(row.getObject("id", UUID.class));
    return new Versioned<>(new Concert(id, billing), row.getLong("version"));
  }

  private record Row(Versioned<Schedule> schedule, Counts counts, boolean booked) {
    static Row read(ConcertId concert, ResultSet row) throws SQLException {
      var times =
          new ShowTimes(
              Columns.instant(row, "starts_at"),
              Columns.instant(row, "sale_opens_at"),
              Columns.instant(row, "sale_closes_at"));
      var id = new ScheduleId(row.getObject("id", UUID.class));
      var schedule = new Schedule(id, concert, times, row.getInt("seats_per_buyer"));
      int held = row.getInt("held");
      int sold = row.getInt("sold");
      int blocked = row.getInt("blocked");
      return new Row(
          new Versioned<>(schedule, row.getLong("version")),
          new Counts(row.getInt("total") - held - sold - blocked, held, sold, blocked),
          row.getBoolean("booked"));
    }

    Optional<ScheduleFile> with(Map<ScheduleId, SeatPlan> plans) {
      return Optional.ofNullable(plans.get(schedule.value().id()))
          .map(plan -> new ScheduleFile(schedule, plan, counts, booked));
    }
  }
}
