package encore.persistence.booking;

import encore.application.booking.HouseSeats;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

final class JdbcHouseSeats implements HouseSeats {

  // Free of charge, and confirmed from the start; its seats are sold in the next statement, which
  // the schema allows to a complimentary booking alone.
  private static final String RECORD_GIFT =
      """
      WITH b AS (
        INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at, expires_at,
                             confirmed_at, seat_count, complimentary)
        VALUES (:booking, :schedule, :buyer, 'CONFIRMED', 0, :at, :at, :at, cardinality(:seats), true)
        RETURNING id
      )
      INSERT INTO booking_seat (booking_id, seat_id, price, status)
      SELECT b.id, s.seat_id, 0, 'CONFIRMED'
        FROM b, unnest(:seats) AS s (seat_id)
      """;

  private final Database database;
  private final SeatLocks locks;
  private final SeatMoves moves;
  private final LapsedClaims lapsed;

  JdbcHouseSeats(Database database) {
    this.database = database;
    this.locks = new SeatLocks(database);
    this.moves = new SeatMoves(database);
    this.lapsed = new LapsedClaims(database);
  }

  @Override
  public Result block(SortedSet<Seat> seats, UserId actor) {
    return onceLocked(
        seats, LockedSeat::isFree, (free, now) -> moves.move(free, Move.blocked(actor, now)));
  }

  @Override
  public Result unblock(SortedSet<Seat> seats, UserId actor) {
    return onceLocked(
        seats,
        JdbcHouseSeats::isBlocked,
        (blocked, now) -> moves.move(blocked, Move.unblocked(actor, now)));
  }

  @Override
  public Result give(Booking.Terms gift, UserId actor) {
    return onceLocked(
        gift.seats(),
        seat -> seat.isFree() || isBlocked(seat),
        (seats, now) -> {
          record(gift, now);
          moves.move(seats, Move.given(gift, actor, now));
        });
  }

  /** All of the seats or none; what stands already as it is wanted stays as it is. */
  private Result onceLocked(SortedSet<Seat> wanted, Predicate<LockedSeat> movable, Step step) {
    return database.inOne(
        () -> {
          var seats = all(wanted);
          var taken = seats.stream().filter(s -> !s.isFree() && !isBlocked(s)).toList();
          if (!taken.isEmpty()) {
            return new Result.Taken(taken.stream().map(LockedSeat::state).toList());
          }
          var now = seats.getFirst().now();
          var moving = seats.stream().filter(movable).toList();
          if (!moving.isEmpty()) {
            endLapsed(moving);
            step.take(moving, now);
          }
          return new Result.Done(ids(moving), now);
        },
        Result.Done.class::isInstance);
  }

  /** Who asks again reads which seats the schedule has now. */
  private List<LockedSeat> all(SortedSet<Seat> wanted) {
    var seats = locks.lock(wanted);
    try {
      SeatsGone.unlessAll(wanted, seats);
    } catch (SeatsGone e) {
      throw new Unavailable("postgres", Reason.BUSY, e);
    }
    return seats;
  }

  private void endLapsed(List<LockedSeat> seats) {
    lapsed.end(
        seats.stream()
            .map(LockedSeat::state)
            .filter(SeatState.Held.class::isInstance)
            .map(state -> state.seat().value())
            .toArray(Long[]::new));
  }

  private void record(Booking.Terms gift, Instant at) {
    database
        .sql()
        .sql(RECORD_GIFT)
        .param("booking", gift.id().value())
        .param("schedule", gift.schedule().value())
        .param("buyer", gift.buyer().value())
        .param("at", Columns.param(at))
        .param("seats", SeatIds.of(gift))
        .update();
  }

  private static boolean isBlocked(LockedSeat seat) {
    return seat.state() instanceof SeatState.Blocked;
  }

  private static SortedSet<SeatId> ids(List<LockedSeat> seats) {
    return new TreeSet<>(seats.stream().map(seat -> seat.state().seat()).toList());
  }

  private interface Step {
    void take(List<LockedSeat> seats, Instant now);
  }
}
