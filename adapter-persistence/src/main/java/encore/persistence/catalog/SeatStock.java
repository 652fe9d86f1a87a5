package encore.persistence.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.SeatPlan.Tier;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All the seats of a schedule at once: made, locked, removed. */
final class SeatStock {

  private static final String INSERT_IN_ROWS =
      """
      INSERT INTO seat (schedule_id, number, row_no, col_no, grade, price)
      SELECT :schedule, (r.row_no - 1) * :cols + c, r.row_no, c, r.grade, r.price
        FROM unnest(:rows, :grades, :prices) AS r (row_no, grade, price),
             generate_series(1, :cols) AS c
       ORDER BY r.row_no, c
      """;

  private static final String INSERT_NUMBERED =
      """
      INSERT INTO seat (schedule_id, number, grade, price)
      SELECT :schedule, n, :grade, :price
        FROM generate_series(1, :seats) AS n
       ORDER BY n
      """;

  // Ascending, as every buyer locks: whoever claims one of them is either waited for and seen, or
  // finds what is written here. The time is taken over the locked rows, so after the last of them.
  private static final String LOCK_SEATS =
      """
      WITH locked AS MATERIALIZED (
        SELECT id, status, hold_expires_at
          FROM seat
         WHERE schedule_id = :schedule
         ORDER BY id
           FOR %s
      ), decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now
          FROM locked
      )
      SELECT d.db_now,
             EXISTS (SELECT FROM locked l
                      WHERE l.status = 'SOLD'
                         OR (l.status = 'HELD' AND l.hold_expires_at > d.db_now)) AS taken
        FROM decision d
      """;

  // Seats that stay may still be named by a booking meanwhile; seats that go may not.
  private static final String LOCK_SEATS_TO_EDIT = LOCK_SEATS.formatted("NO KEY UPDATE");
  private static final String LOCK_SEATS_TO_REMOVE = LOCK_SEATS.formatted("UPDATE");

  // A statement of its own: the one that locked shows the bookings from before the wait. A seat
  // that
  // is neither free nor held is somebody's also without a booking.
  private static final String EVER_BOOKED =
      """
      SELECT EXISTS (SELECT
                       FROM seat s
                       LEFT JOIN booking_seat b ON b.seat_id = s.id
                      WHERE s.schedule_id = :schedule
                        AND (b.seat_id IS NOT NULL OR s.status NOT IN ('AVAILABLE', 'HELD')))
      """;

  // Above every version that the map of these seats can have had.
  private static final String NEXT_MAP_FROM =
      """
      SELECT c.seat_map_from + coalesce(sum(2 * s.fence + 1), 0) + 1
        FROM schedule c
        LEFT JOIN seat s ON s.schedule_id = c.id
       WHERE c.id = :schedule
       GROUP BY c.id
      """;

  private static final String LOCK_SCHEDULES =
      """
      SELECT id
        FROM schedule
       WHERE concert_id = :concert
       ORDER BY id
         FOR UPDATE
      """;

  private static final String REMOVE_SEATS = "DELETE FROM seat WHERE schedule_id = :schedule";

  private static final String REMOVE_SCHEDULE = "DELETE FROM schedule WHERE id = :schedule";

  private final Database database;

  SeatStock(Database database) {
    this.database = database;
  }

  void insert(ScheduleId schedule, SeatPlan plan) {
    write(schedule, plan);
    // A hall is large and its sale may open at once: a plan that was made for the table of before
    // costs a claim three times as much, until the server looks at the table by itself.
    database.sql().sql("ANALYZE seat").update();
  }

  private void write(ScheduleId schedule, SeatPlan plan) {
    switch (plan) {
      case SeatPlan.InRows inRows -> insert(schedule, inRows);
      case SeatPlan.Numbered(var seats, var grade, var price) ->
          database
              .sql()
              .sql(INSERT_NUMBERED)
              .param("schedule", schedule.value())
              .param("seats", seats)
              .param("grade", grade.name())
              .param("price", price.won())
              .update();
    }
  }

  private void insert(ScheduleId schedule, SeatPlan.InRows plan) {
    var rows = plan.tiers().stream().flatMap(SeatStock::rowsOf).toList();
    database
        .sql()
        .sql(INSERT_IN_ROWS)
        .param("schedule", schedule.value())
        .param("cols", plan.cols())
        .param("rows", rows.stream().map(PricedRow::row).toArray(Integer[]::new))
        .param("grades", rows.stream().map(row -> row.tier().grade().name()).toArray(String[]::new))
        .param("prices", rows.stream().map(row -> row.tier().price().won()).toArray(Long[]::new))
        .update();
  }

  private static Stream<PricedRow> rowsOf(Tier tier) {
    return tier.rows().stream().map(row -> new PricedRow(row, tier));
  }

  Locked lock(ScheduleId schedule, boolean toRemove) {
    return database
        .sql()
        .sql(toRemove ? LOCK_SEATS_TO_REMOVE : LOCK_SEATS_TO_EDIT)
        .param("schedule", schedule.value())
        .query(Locked::read)
        .single();
  }

  boolean everBooked(ScheduleId schedule) {
    return database
        .sql()
        .sql(EVER_BOOKED)
        .param("schedule", schedule.value())
        .query(Boolean.class)
        .single();
  }

  /** Of a schedule whose seats are locked, and about to be replaced. */
  long nextMapFrom(ScheduleId schedule) {
    return database
        .sql()
        .sql(NEXT_MAP_FROM)
        .param("schedule", schedule.value())
        .query(Long.class)
        .single();
  }

  /** Of a concert that is locked: nothing, if there is a booking of any of its schedules. */
  boolean removeAllUnlessBooked(ConcertId concert) {
    var schedules = lockSchedules(concert);
    schedules.forEach(schedule -> lock(schedule, true));
    if (schedules.stream().anyMatch(this::everBooked)) {
      return false;
    }
    schedules.forEach(this::removeSchedule);
    return true;
  }

  private List<ScheduleId> lockSchedules(ConcertId concert) {
    return database
        .sql()
        .sql(LOCK_SCHEDULES)
        .param("concert", concert.value())
        .query((row, _) -> new ScheduleId(row.getObject("id", UUID.class)))
        .list();
  }

  void removeSchedule(ScheduleId schedule) {
    remove(schedule);
    database.sql().sql(REMOVE_SCHEDULE).param("schedule", schedule.value()).update();
  }

  void remove(ScheduleId schedule) {
    database.sql().sql(REMOVE_SEATS).param("schedule", schedule.value()).update();
  }

  private record PricedRow(int row, Tier tier) {}

  /** What was found once all the seats were locked, and when. */
  record Locked(boolean taken, Instant now) {
    static Locked read(ResultSet row, int number) throws SQLException {
      return new Locked(row.getBoolean("taken"), Columns.instant(row, "db_now"));
    }
  }
}
