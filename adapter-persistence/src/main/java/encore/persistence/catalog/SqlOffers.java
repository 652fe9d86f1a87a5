package encore.persistence.catalog;

import encore.application.catalog.Offer;
import encore.application.catalog.Offers;
import encore.application.catalog.PastReleases;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Place;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.catalog.SeatChoice.Numbers;
import encore.domain.catalog.SeatChoice.Places;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class SqlOffers implements Offers {

  // A schedule without any of the chosen seats still answers, with one row of nulls.
  private static final String OFFER =
      """
      SELECT c.concert_id, c.sale_opens_at, c.sale_closes_at, c.seats_per_buyer, app_now() AS db_now, %s,
             s.id, s.number, s.row_no, s.col_no, s.grade, s.price
        FROM schedule c
        LEFT JOIN seat s ON s.schedule_id = c.id AND %s
       WHERE c.id = :schedule
      """;

  private static final Look OF_THE_HOUSE = Look.with(ReleasedAt.OF_NOBODY);
  private static final Look OF_A_BUYER = Look.with(ReleasedAt.OF_THE_BUYER);

  private final Database database;

  SqlOffers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Offer> find(ScheduleId schedule, SeatChoice choice) {
    return offer(schedule, () -> statement(OF_THE_HOUSE, choice));
  }

  @Override
  public Optional<Offer> find(ScheduleId schedule, SeatChoice choice, PastReleases releases) {
    return offer(schedule, () -> ReleasedAt.bind(statement(OF_A_BUYER, choice), releases));
  }

  private Optional<Offer> offer(ScheduleId schedule, Supplier<StatementSpec> statement) {
    var rows =
        database.read(
            () -> statement.get().param("schedule", schedule.value()).query(Row::read).list());
    return rows.isEmpty() ? Optional.empty() : Optional.of(offer(rows));
  }

  private StatementSpec statement(Look look, SeatChoice choice) {
    return switch (choice) {
      case Numbers(var numbers) ->
          database.sql().sql(look.byNumber).param("numbers", numbers.toArray(Integer[]::new));
      case Places(var places) ->
          database
              .sql()
              .sql(look.byPlace)
              .param("rows", places.stream().map(Place::row).toArray(Integer[]::new))
              .param("cols", places.stream().map(Place::col).toArray(Integer[]::new));
    };
  }

  private static Offer offer(List<Row> rows) {
    var seats = new TreeSet<Seat>();
    rows.forEach(row -> row.seat().ifPresent(seats::add));
    var first = rows.getFirst();
    return new Offer(
        first.concert(),
        first.window(),
        seats,
        first.seatsPerBuyer(),
        first.releasedAt(),
        first.now());
  }

  private record Look(String byNumber, String byPlace) {
    static Look with(String releasedAt) {
      return new Look(
          OFFER.formatted(releasedAt, "s.number = ANY (:numbers)"),
          OFFER.formatted(
              releasedAt, "(s.row_no, s.col_no) IN (SELECT * FROM unnest(:rows, :cols))"));
    }
  }

  private record Row(
      ConcertId concert,
      SaleWindow window,
      Optional<Seat> seat,
      int seatsPerBuyer,
      Optional<Instant> releasedAt,
      Instant now) {
    static Row read(ResultSet row, int number) throws SQLException {
      var window =
          new SaleWindow(
              Columns.instant(row, "sale_opens_at"), Columns.instant(row, "sale_closes_at"));
      return new Row(
          new ConcertId(row.getObject("concert_id", UUID.class)),
          window,
          seat(row),
          row.getInt("seats_per_buyer"),
          Columns.instantOrNone(row, "released_at"),
          Columns.instant(row, "db_now"));
    }

    private static Optional<Seat> seat(ResultSet row) throws SQLException {
      return row.getObject("id") == null ? Optional.empty() : Optional.of(SeatColumns.read(row));
    }
  }
}
