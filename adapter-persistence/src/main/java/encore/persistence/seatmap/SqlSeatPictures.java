package encore.persistence.seatmap;

import encore.application.seatmap.SeatPictures;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.catalog.ScheduleId;
import encore.persistence.support.Backstage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads pictures past the buyers' connections, a statement at a time. */
final class SqlSeatPictures implements SeatPictures {

  /** Halls that one statement looks at. */
  private static final int BATCH = 100;

  /** Of this much who comes back is told once more, so that no read may last longer. */
  private static final Duration READ_MAX = Duration.ofSeconds(1);

  // The clock is read after the snapshot was taken; how long after is bounded by `took`.
  private static final String NOW =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t, extract(epoch FROM clock_timestamp() - statement_timestamp())::float8 AS took
      )
      """;

  private static final String GLANCE =
      NOW
          + """
          SELECT c.id, now.took, c.starts_at <= now.t AS over,
                 c.seat_map_from + seats.moved AS version,
                 extract(epoch FROM least(seats.next_end, CASE WHEN c.starts_at > now.t THEN c.starts_at END)
                                    - now.t)::float8 AS until_next
            FROM now
            JOIN schedule c ON c.id = ANY (:schedules)
           CROSS JOIN LATERAL (
                 SELECT coalesce(sum(2 * s.fence + coalesce(s.hold_expires_at <= now.t, false)::int), 0) AS moved,
                        min(s.hold_expires_at) FILTER (WHERE s.hold_expires_at > now.t) AS next_end
                   FROM seat s
                  WHERE s.schedule_id = c.id) AS seats
          """;

  private static final String PICTURE =
      NOW
          + """
          , seats AS (
            SELECT s.number, s.fence, s.status, s.status = 'HELD' AND s.hold_expires_at <= now.t AS lapsed
              FROM now, seat s
             WHERE s.schedule_id = :schedule
          )
          SELECT now.took, c.seat_map_from + seats.moved AS version, seats.numbers, seats.letters
            FROM now
            JOIN schedule c ON c.id = :schedule
           CROSS JOIN (
                 SELECT coalesce(sum(2 * fence + lapsed::int), 0) AS moved,
                        array_agg(number ORDER BY number) AS numbers,
                        string_agg(CASE WHEN lapsed THEN 'A' ELSE left(status, 1) END, '' ORDER BY number) AS letters
                   FROM seats) AS seats
          """;

  private static final String AGE =
      """
      SELECT extract(epoch FROM clock_timestamp() - max(
               CASE WHEN s.status = 'HELD' AND s.hold_expires_at <= app_now() THEN s.hold_expires_at ELSE t.at END))::float8
        FROM seat s
        JOIN seat_transition t ON t.seat_id = s.id AND t.fence = s.fence
       WHERE s.schedule_id = :schedule
         AND s.number = ANY (:numbers)
      """;

  private final Backstage backstage;

  SqlSeatPictures(Backstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<ScheduleId, Glance> glance(Collection<ScheduleId> schedules) {
    var ids = schedules.stream().map(ScheduleId::value).toList();
    var seen = new HashMap<ScheduleId, Glance>();
    for (int from = 0; from < ids.size(); from += BATCH) {
      var some = ids.subList(from, Math.min(ids.size(), from + BATCH)).toArray(UUID[]::new);
      backstage.inOne(() -> {
        var rows = backstage.sql().sql(GLANCE).param("schedules", some);
        rows.query(row -> {
          seen.put(new ScheduleId(row.getObject("id", UUID.class)), glance(row));
        });
        return some.length;
      });
    }
    return seen;
  }

  @Override
  public Optional<Picture> of(ScheduleId schedule) {
    return backstage.inOne(() ->
        backstage
            .sql()
            .sql(PICTURE)
            .param("schedule", schedule.value())
            .query((row, _) -> picture(row))
            .optional());
  }

  @Override
  public Optional<Duration> age(ScheduleId schedule, List<Integer> numbers) {
    return backstage.inOne(() ->
        backstage
            .sql()
            .sql(AGE)
            .param("schedule", schedule.value())
            .param("numbers", numbers.toArray(Integer[]::new))
            .query(Double.class)
            .optional()
            .map(SqlSeatPictures::seconds));
  }

  private static Glance glance(ResultSet row) throws SQLException {
    requireInTime(row);
    var untilNext = Optional.ofNullable(row.getObject("until_next", Double.class));
    return new Glance(
        row.getLong("version"), row.getBoolean("over"), untilNext.map(SqlSeatPictures::seconds));
  }

  private static Picture picture(ResultSet row) throws SQLException {
    requireInTime(row);
    var numbers = row.getArray("numbers");
    return numbers == null
        ? new Picture(row.getLong("version"), List.of(), "")
        : new Picture(
            row.getLong("version"),
            List.of((Integer[]) numbers.getArray()),
            row.getString("letters"));
  }

  private static void requireInTime(ResultSet row) throws SQLException {
    if (seconds(row.getDouble("took")).compareTo(READ_MAX) > 0) {
      throw new Unavailable("postgres", Reason.BUSY, new SQLException("a read took too long"));
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
