package encore.persistence.waitingroom;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.Lines;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LineMode;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines as they are at this moment. Every instance asks for all of them, twice a second. */
final class SqlLineSnapshots {

  // The clock comes first: its time is also of a house without lines. The last minute has two ends,
  // or the planner takes it for a third of the journal. The newest concerts come first: were there
  // ever more lines than that, a line that nobody reads would have doors that stand open.
  static final String LINES =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      )
      SELECT now.t, l.*, s.schedules, s.sale_opens_at, i.inside, a.admitted_lately, %s AS no_shows
        FROM now
        LEFT JOIN (queue_line l
             CROSS JOIN LATERAL (SELECT array_agg(d.id) AS schedules, min(d.sale_opens_at) AS sale_opens_at
                                   FROM schedule d
                                  WHERE d.concert_id = l.concert_id) AS s) ON %%s
        LEFT JOIN LATERAL (SELECT count(*) AS inside
                             FROM admission_pass p
                            WHERE p.concert_id = l.concert_id
                              AND %s) AS i ON TRUE
        LEFT JOIN LATERAL (SELECT count(*) AS admitted_lately
                             FROM admission_pass p
                            WHERE p.concert_id = l.concert_id
                              AND p.admitted_at > now.t - interval '1 minute'
                              AND p.admitted_at <= now.t) AS a ON TRUE
       ORDER BY l.concert_id DESC
       LIMIT :max
      """
          .formatted(PassSql.NO_SHOWS, PassSql.IS_LIVE);

  static final String ALL = LINES.formatted("TRUE");
  private static final String ONE = LINES.formatted("l.concert_id = :concert");

  private final Database database;
  private final SeatsLeft seatsLeft;

  SqlLineSnapshots(Database database) {
    this.database = database;
    this.seatsLeft = new SeatsLeft(database);
  }

  Lines.Snapshot all() {
    return database.read(() -> {
      var found = database.sql().sql(ALL).param("max", Lines.LINES_MAX).query(Found::read).list();
      var lines = found.stream().flatMap(each -> each.line().stream()).toList();
      return new Lines.Snapshot(withSeats(lines), found.getFirst().asOf());
    });
  }

  /** Of the moment, with its seats counted. */
  Optional<Line> find(ConcertId concert) {
    return database.read(() ->
        database
            .sql()
            .sql(ONE)
            .param("concert", concert.value())
            .param("max", 1)
            .query(Found::read)
            .single()
            .line()
            .map(line -> withSeats(line, seatsLeft.of(concert))));
  }

  /** Where there is no line, nobody asks how many seats there are to wait for. */
  private List<Line> withSeats(List<Line> lines) {
    var left =
        seatsLeft.of(
            lines.stream()
                .filter(line -> line.policy().mode() != LineMode.OFF)
                .map(Line::concert)
                .toList());
    return lines.stream()
        .map(line -> withSeats(line, left.getOrDefault(line.concert(), 0L)))
        .toList();
  }

  private static Line withSeats(Line line, long left) {
    var pulse = line.pulse();
    return new Line(
        line.concert(),
        line.policy(),
        line.version(),
        line.generation(),
        line.epoch(),
        line.opening(),
        line.schedules(),
        new Line.Pulse(pulse.inside(), pulse.admittedLately(), pulse.noShows(), left));
  }

  private record Found(Instant asOf, Optional<Line> line) {

    static Found read(ResultSet row, int number) throws SQLException {
      var concert = Optional.ofNullable(row.getObject("concert_id", UUID.class));
      return new Found(
          Columns.instant(row, "t"),
          concert.isPresent()
              ? Optional.of(line(row, new ConcertId(concert.get())))
              : Optional.empty());
    }

    private static Line line(ResultSet row, ConcertId concert) throws SQLException {
      return new Line(
          concert,
          PolicyColumns.read(row),
          row.getLong("version"),
          row.getInt("generation"),
          row.getLong("epoch"),
          opening(row),
          schedules(row),
          new Line.Pulse(
              row.getInt("inside"), row.getInt("admitted_lately"), row.getDouble("no_shows"), 0));
    }

    private static Line.Opening opening(ResultSet row) throws SQLException {
      return new Line.Opening(
          new DrawSecret(row.getBytes("draw_secret")),
          Columns.instantOrNone(row, "sale_opens_at"),
          LineOrder.drawn(row),
          Columns.instantOrNone(row, "opened_at"));
    }

    private static Set<ScheduleId> schedules(ResultSet row) throws SQLException {
      var array = row.getArray("schedules");
      return array == null
          ? Set.of()
          : Stream.of((UUID[]) array.getArray()).map(ScheduleId::new).collect(Collectors.toSet());
    }
  }
}
