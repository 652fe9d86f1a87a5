package encore.persistence.ticket;

import encore.application.ticket.TicketChecks;
import encore.domain.identity.UserId;
import encore.domain.ticket.TicketCode;
import encore.persistence.support.Database;
import encore.persistence.support.SeatColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcTicketChecks implements TicketChecks {

  // Shared: checks do not wait for each other here. Who cancels writes this row, so that he is
  // either waited for or comes after the check; the seat does not move without it.
  private static final String LOCK_CLAIM =
      """
      SELECT bs.status = 'CONFIRMED' AS confirmed, s.fence,
             s.id, s.number, s.row_no, s.col_no, s.grade, bs.price
        FROM booking_seat bs
        JOIN seat s ON s.id = bs.seat_id
       WHERE bs.booking_id = :booking
         AND bs.seat_id = :seat
       ORDER BY bs.seat_id
         FOR SHARE OF bs
      """;

  private static final String NOTE_FIRST =
      """
      INSERT INTO ticket_check (booking_id, seat_id, edition, checked_at, checked_by)
      VALUES (:booking, :seat, :edition, app_now(), :checker)
          ON CONFLICT (booking_id, seat_id) DO NOTHING
      RETURNING checked_at
      """;

  // A statement of its own: it sees whoever the one before has waited for.
  private static final String FIND_FIRST =
      "SELECT checked_at FROM ticket_check WHERE booking_id = :booking AND seat_id = :seat";

  private final Database database;

  JdbcTicketChecks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Standing> lock(TicketCode code) {
    return of(code, LOCK_CLAIM).query(JdbcTicketChecks::standing).optional();
  }

  @Override
  public Entry note(TicketCode code, UserId checker) {
    return of(code, NOTE_FIRST)
        .param("edition", code.edition())
        .param("checker", checker.value())
        .query(JdbcTicketChecks::at)
        .optional()
        .map(at -> new Entry(at, true))
        .orElseGet(
            () -> new Entry(of(code, FIND_FIRST).query(JdbcTicketChecks::at).single(), false));
  }

  private StatementSpec of(TicketCode code, String statement) {
    return database
        .sql()
        .sql(statement)
        .param("booking", code.booking().value())
        .param("seat", code.seat().value());
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(SeatColumns.read(row), row.getBoolean("confirmed"), row.getLong("fence"));
  }

  private static Instant at(ResultSet row, int number) throws SQLException {
    return row.getObject("checked_at", OffsetDateTime.class).toInstant();
  }
}
