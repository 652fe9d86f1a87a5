package encore.persistence.ticket;

import encore.application.ticket.TicketViews;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.ticket.TicketCode;
import encore.persistence.support.Database;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlTicketViews implements TicketViews {

  // One statement, so that all of it is of one moment: the version of a seat that is sold is the
  // one by which it was sold to this booking.
  private static final String FIND_TICKETS =
      """
      SELECT b.id AS booking_id, b.status = 'CONFIRMED' AS confirmed,
             c.title, c.artist, c.venue, a.name AS buyer,
             sc.starts_at AT TIME ZONE 'Asia/Seoul' AS starts_at,
             s.id, s.number, s.row_no, s.col_no, s.grade, bs.price, s.fence
        FROM booking b
        JOIN schedule sc ON sc.id = b.schedule_id
        JOIN concert c ON c.id = sc.concert_id
        JOIN account a ON a.id = b.buyer_id
        JOIN booking_seat bs ON bs.booking_id = b.id
        JOIN seat s ON s.id = bs.seat_id
       WHERE b.id = :booking
         AND b.buyer_id = :buyer
       ORDER BY s.number
      """;

  private final Database database;

  SqlTicketViews(Database database) {
    this.database = database;
  }

  @Override
  public Answer tickets(BookingId booking, UserId buyer) {
    var rows =
        database.read(() ->
            database
                .sql()
                .sql(FIND_TICKETS)
                .param("booking", booking.value())
                .param("buyer", buyer.value())
                .query(SqlTicketViews::row)
                .list());
    if (rows.isEmpty()) {
      return new Answer.NoSuchBooking();
    }
    var sheets = rows.stream().flatMap(Optional::stream).toList();
    return sheets.isEmpty() ? new Answer.NotConfirmed() : new Answer.Tickets(whole(sheets));
  }

  /** One of a seat each, the same but for the ticket. */
  private static Sheet whole(List<Sheet> sheets) {
    var one = sheets.getFirst();
    var tickets = sheets.stream().flatMap(sheet -> sheet.tickets().stream()).toList();
    return new Sheet(
        one.booking(),
        one.title(),
        one.artist(),
        one.venue(),
        one.startsAt(),
        one.buyer(),
        tickets);
  }

  private static Optional<Sheet> row(ResultSet row, int number) throws SQLException {
    return row.getBoolean("confirmed") ? Optional.of(sheet(row)) : Optional.empty();
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    var booking = new BookingId(row.getObject("booking_id", UUID.class));
    var seat = SeatColumns.read(row);
    var ticket = new OneTicket(seat, new TicketCode(booking, seat.id(), row.getLong("fence")));
    return new Sheet(
        booking,
        row.getString("title"),
        row.getString("artist"),
        row.getString("venue"),
        row.getObject("starts_at", LocalDateTime.class),
        row.getString("buyer"),
        List.of(ticket));
  }
}
