package encore.bootstrap.demo;

import encore.persistence.support.Database;
import java.util.List;

/** Sells every seat of a schedule to buyers nobody knows, by the book: held, then confirmed. */
final class SoldOut {

  private static final List<String> STEPS =
      List.of(
          """
          UPDATE seat
             SET status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(), fence = fence + 1,
                 hold_expires_at = app_now() + interval '5 minutes'
           WHERE schedule_id = :schedule::uuid
          """,
          """
          INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
          SELECT id, fence, 'HELD', holder_id, booking_id, hold_expires_at - interval '5 minutes', hold_expires_at
            FROM seat
           WHERE schedule_id = :schedule::uuid
          """,
          """
          INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at, expires_at,
                               confirmed_at, seat_count)
          SELECT booking_id, schedule_id, holder_id, 'CONFIRMED', price,
                 hold_expires_at - interval '5 minutes', hold_expires_at, app_now(), 1
            FROM seat
           WHERE schedule_id = :schedule::uuid
          """,
          """
          INSERT INTO booking_seat (booking_id, seat_id, price, status)
          SELECT booking_id, id, price, 'CONFIRMED'
            FROM seat
           WHERE schedule_id = :schedule::uuid
          """,
          """
          UPDATE seat
             SET status = 'SOLD', hold_expires_at = NULL, fence = fence + 1
           WHERE schedule_id = :schedule::uuid
          """,
          """
          INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
          SELECT id, fence, 'CONFIRMED', holder_id, booking_id, app_now()
            FROM seat
           WHERE schedule_id = :schedule::uuid
          """);

  private SoldOut() {}

  static void sellAll(Database database, String schedule) {
    STEPS.forEach(step -> database.sql().sql(step).param("schedule", schedule).update());
  }
}
