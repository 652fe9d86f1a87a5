package encore.persistence.payment;

import encore.application.payment.PaymentViews;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.payment.PaymentId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class SqlPaymentViews implements PaymentViews {

  private static final String ONE =
      PaymentRow.SELECT
          + """
           WHERE p.id = :payment
             AND p.buyer_id = :buyer
          """;

  private static final String ALL =
      PaymentRow.SELECT
          + """
           WHERE p.buyer_id = :buyer
             AND %s
           ORDER BY p.created_at DESC, p.id DESC
           LIMIT :limit
          """;

  private final Database database;

  SqlPaymentViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<View> payment(PaymentId payment, UserId buyer) {
    return database.read(() ->
        database
            .sql()
            .sql(ONE)
            .param("payment", payment.value())
            .param("buyer", buyer.value())
            .query(SqlPaymentViews::view)
            .optional());
  }

  @Override
  public Page<View, Cursor> of(
      UserId buyer, Optional<BookingId> booking, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and(
                ":booking IN (p.booking_id, p.former_booking_id)",
                "booking",
                booking.map(BookingId::value))
            .and(
                "(p.created_at, p.id) < (:created, :last)",
                "created",
                after.map(Cursor::openedAt).map(Columns::param))
            .and("TRUE", "last", after.map(Cursor::payment));
    var found =
        database.read(() ->
            where
                .in(database, ALL)
                .param("buyer", buyer.value())
                .param("limit", limit + 1)
                .query(SqlPaymentViews::view)
                .list());
    return Pages.of(found, limit, v -> new Cursor(v.openedAt(), v.payment().terms().id().value()));
  }

  private static View view(ResultSet row, int number) throws SQLException {
    return new View(
        PaymentRow.read(row),
        Columns.instant(row, "created_at"),
        Optional.ofNullable(row.getObject("schedule_id", UUID.class)).map(ScheduleId::new));
  }
}
