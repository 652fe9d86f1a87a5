package encore.persistence.sales;

import encore.application.sales.BookingListViews;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.util.List;
import java.util.Optional;

final class SqlBookingListViews implements BookingListViews {

  private static final String PAGE = BookingLines.LINES + " LIMIT :limit";

  private final Database database;

  SqlBookingListViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Line, Cursor> bookings(Filter filter, Optional<Cursor> after, int limit) {
    var where =
        BookingLines.where(filter)
            .and(
                "(b.held_at, b.id) < (:held, :booking)",
                "held",
                after.map(c -> Columns.param(c.heldAt())))
            .and("TRUE", "booking", after.map(Cursor::booking));
    return Pages.of(
        read(where, limit + 1), limit, last -> new Cursor(last.heldAt(), last.booking().value()));
  }

  @Override
  public Optional<Line> booking(BookingId booking) {
    var where = new Where().and("b.id = :id", "id", Optional.of(booking.value()));
    return read(where, 1).stream().findFirst();
  }

  private List<Line> read(Where where, int limit) {
    return database.read(() ->
        where
            .in(database, PAGE)
            .param("limit", limit)
            .query((row, _) -> BookingLines.read(row))
            .list());
  }
}
