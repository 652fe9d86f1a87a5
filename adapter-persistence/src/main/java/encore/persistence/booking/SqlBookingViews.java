package encore.persistence.booking;

import encore.application.booking.BookingViews;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;

final class SqlBookingViews implements BookingViews {

  private final Database database;
  private final BookingRows bookings;

  SqlBookingViews(Database database) {
    this.database = database;
    this.bookings = new BookingRows(database);
  }

  @Override
  public Optional<Snapshot> booking(BookingId booking, UserId buyer) {
    return database.read(() -> bookings.find(booking, buyer));
  }
}
