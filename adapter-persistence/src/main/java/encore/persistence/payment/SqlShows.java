package encore.persistence.payment;

import encore.application.payment.Shows;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.UUID;

final class SqlShows implements Shows {

  private static final String SHOW =
      """
      SELECT s.concert_id, s.starts_at
        FROM booking b
        JOIN schedule s ON s.id = b.schedule_id
       WHERE b.id = :booking
      """;

  private final Database database;

  SqlShows(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Show> of(BookingId booking) {
    return database.read(() ->
        database
            .sql()
            .sql(SHOW)
            .param("booking", booking.value())
            .query((row, _) ->
                new Show(
                    new ConcertId(row.getObject("concert_id", UUID.class)),
                    Columns.instant(row, "starts_at")))
            .optional());
  }
}
