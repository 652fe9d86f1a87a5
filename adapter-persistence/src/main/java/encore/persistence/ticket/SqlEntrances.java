package encore.persistence.ticket;

import encore.application.booking.Entrances;
import encore.domain.booking.BookingId;
import encore.persistence.support.Database;

final class SqlEntrances implements Entrances {

  private static final String ANYBODY =
      "SELECT EXISTS (SELECT FROM ticket_check WHERE booking_id = :booking)";

  private final Database database;

  SqlEntrances(Database database) {
    this.database = database;
  }

  @Override
  public boolean anybodyBy(BookingId booking) {
    return database.read(() ->
        database
            .sql()
            .sql(ANYBODY)
            .param("booking", booking.value())
            .query(Boolean.class)
            .single());
  }
}
