package encore.bootstrap.lab;

import encore.domain.catalog.Grade;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A hall as large as a trial needs, with nobody in it. */
record SeatHall(ScheduleId schedule, List<Seat> seats) {

  private static final String SCHEDULE =
      """
      WITH c AS (
        INSERT INTO concert (title, artist, venue) VALUES ('A trial', 'A band', 'A hall') RETURNING id
      )
      INSERT INTO schedule (concert_id, starts_at, show_date, sale_opens_at, sale_closes_at, price_from)
      SELECT c.id, t, t::date, app_now(), t, 88000
        FROM c, (SELECT app_now() + interval '30 days' AS t) AS show
      RETURNING id
      """;

  private static final String SEATS =
      """
      INSERT INTO seat (schedule_id, number, grade, price)
      SELECT :schedule, n, 'GENERAL', 88000
        FROM generate_series(1, :seats) n
      RETURNING id, number
      """;

  static SeatHall in(Database database, int seats) {
    var schedule = database.sql().sql(SCHEDULE).query(UUID.class).single();
    List<Seat> all =
        database
            .sql()
            .sql(SEATS)
            .param("schedule", schedule)
            .param("seats", seats)
            .query((row, _) -> seat(row.getLong("id"), row.getInt("number")))
            .list();
    return new SeatHall(new ScheduleId(schedule), all);
  }

  private static Seat seat(long id, int number) {
    return new Seat(
        new SeatId(id), number, Optional.empty(), new Grade("GENERAL"), new Money(88_000));
  }
}
