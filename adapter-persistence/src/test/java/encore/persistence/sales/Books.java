package encore.persistence.sales;

import encore.domain.booking.BookingId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.testing.BoxOffice.Hall;
import java.time.Instant;
import java.util.UUID;

/** Writes bookings as they may stand in the books, without anybody having booked. */
final class Books {

  // Each of them tells of itself: more in one statement would be too slow on a busy machine.
  private static final int PER_STATEMENT = 1_000;

  private final Database database;

  Books(Database database) {
    this.database = database;
  }

  /** For five minutes; of these seats, which are not asked. */
  BookingId write(Hall hall, UUID buyer, String status, Instant heldAt, int... numbers) {
    var id = UUID.randomUUID();
    database
        .sql()
        .sql(
            """
            INSERT INTO booking (id, schedule_id, buyer_id, status, seat_count, total_amount, held_at,
                                 confirmed_at, expires_at, ended_at)
            SELECT :id, :schedule, :buyer, :status, :seats, :amount, :at::timestamptz,
                   CASE WHEN :status = 'CONFIRMED' THEN :at::timestamptz END,
                   :at::timestamptz + interval '5 minutes',
                   CASE WHEN :status IN ('CANCELLED', 'EXPIRED') THEN :at::timestamptz END
            """)
        .param("id", id)
        .param("schedule", hall.schedule().value())
        .param("buyer", buyer)
        .param("status", status)
        .param("seats", numbers.length)
        .param("amount", 140_000L * numbers.length)
        .param("at", Columns.param(heldAt))
        .update();
    for (int number : numbers) {
      database
          .sql()
          .sql("INSERT INTO booking_seat VALUES (:booking, :seat, 140000, :status)")
          .param("booking", id)
          .param("seat", hall.seat(number).id().value())
          .param("status", status)
          .update();
    }
    return new BookingId(id);
  }

  /** So many cancelled ones of one seat, a second after another. */
  void fill(Hall hall, int bookings) {
    for (int first = 1; first <= bookings; first += PER_STATEMENT) {
      fill(hall, first, Math.min(bookings, first + PER_STATEMENT - 1));
    }
  }

  private void fill(Hall hall, int first, int last) {
    database
        .sql()
        .sql(
            """
            WITH b AS (
              INSERT INTO booking (id, schedule_id, buyer_id, status, seat_count, total_amount, held_at, expires_at, ended_at)
              SELECT uuidv7(), :schedule, uuidv7(), 'CANCELLED', 1, 140000, t, t + interval '5 minutes', t
                FROM generate_series(:first, :last) n, LATERAL (SELECT app_now() - n * interval '1 second' AS t)
              RETURNING id
            )
            INSERT INTO booking_seat (booking_id, seat_id, price, status)
            SELECT b.id, :seat, 140000, 'CANCELLED'
              FROM b
            """)
        .param("schedule", hall.schedule().value())
        .param("first", first)
        .param("last", last)
        .param("seat", hall.seat(1).id().value())
        .update();
  }
}
