package encore.persistence.testing;

import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.catalog.ShowTimes;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import java.time.Instant;
import java.util.List;

/** Puts small halls into a database. */
public final class SqlHalls {

  private final Database database;

  public SqlHalls(Database database) {
    this.database = database;
  }

  /** Twelve seats, on sale by the database's clock. */
  public Hall hall() {
    var now = database.sql().sql("SELECT app_now() AS t").query((row, _) -> now(row)).single();
    return insert(Halls.ofTwelve(1, now));
  }

  private static Instant now(java.sql.ResultSet row) throws java.sql.SQLException {
    return Columns.instant(row, "t");
  }

  public Hall insert(Hall hall) {
    var window = hall.window();
    var times = new ShowTimes(window.closesAt(), window.opensAt(), window.closesAt());
    database
        .sql()
        .sql(
            """
            WITH c AS (
              INSERT INTO concert (title, artist, venue) VALUES ('A night', 'A band', 'A hall') RETURNING id
            )
            INSERT INTO schedule (id, concert_id, starts_at, show_date, sale_opens_at, sale_closes_at, price_from)
            SELECT :id, c.id, :closes, :date, :opens, :closes, 140000
              FROM c
            """)
        .param("id", hall.schedule().value())
        .param("date", times.date())
        .param("opens", Columns.param(window.opensAt()))
        .param("closes", Columns.param(window.closesAt()))
        .update();
    List<Seat> seats = hall.seats().stream().map(seat -> insert(hall, seat)).toList();
    return new Hall(hall.schedule(), hall.window(), seats);
  }

  private Seat insert(Hall hall, Seat seat) {
    long id =
        database
            .sql()
            .sql(
                """
                INSERT INTO seat (schedule_id, number, row_no, col_no, grade, price)
                VALUES (:schedule, :number, :row, :col, :grade, :price)
                RETURNING id
                """)
            .param("schedule", hall.schedule().value())
            .param("number", seat.number())
            .param("row", seat.place().map(Place::row).orElse(null))
            .param("col", seat.place().map(Place::col).orElse(null))
            .param("grade", seat.grade().name())
            .param("price", seat.price().won())
            .query(Long.class)
            .single();
    return new Seat(new SeatId(id), seat.number(), seat.place(), seat.grade(), seat.price());
  }
}
