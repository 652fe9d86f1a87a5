package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * {@link LockStrategy#UNIQUE_INSERT}: the index of live claims decides. Who inserts first wins; who
 * comes second waits in the index for what becomes of the first.
 *
 * <p>Claims come before seats here, against the lock order of the house. Among themselves, with
 * release and with tidying nobody waits in a circle; beside another strategy that takes over lapsed
 * holds somebody may, until the lock timeout ends it and it starts over.
 */
final class UniqueInsertSeatClaims implements SeatClaims {

  // In the order of ids, as everybody. The time is read when the last claim is in: the booking is
  // written by the same statement, which is when the claims must refer to one.
  private static final String INSERT_CLAIMS =
      """
      WITH claimed AS (
        INSERT INTO booking_seat (booking_id, seat_id, price, status)
        SELECT :booking, s.id, s.price, 'HELD'
          FROM unnest(:ids, :prices) AS s (id, price)
         ORDER BY s.id
            ON CONFLICT (seat_id) WHERE status IN ('HELD', 'CONFIRMED') DO NOTHING
        RETURNING seat_id
      ), decision AS MATERIALIZED (
        SELECT count(*) AS claimed, app_now() AS db_now
          FROM claimed
      )
      INSERT INTO booking (id, schedule_id, buyer_id, status, seat_count, total_amount, held_at, expires_at)
      SELECT :booking, :schedule, :buyer, 'HELD', cardinality(:ids), :total,
             d.db_now, d.db_now + :micros * interval '1 microsecond'
        FROM decision d
      RETURNING held_at, expires_at, (SELECT claimed FROM decision) AS claimed
      """;

  // The booking was counted before its seats were locked, and who edits a schedule waits for seats:
  // from here on he waits for us, and what he wrote before is seen.
  private static final String LIMIT_MOVED =
      """
      SELECT EXISTS (SELECT
                       FROM seats_of_buyer c
                       JOIN schedule s ON s.id = c.schedule_id
                      WHERE c.schedule_id = :schedule
                        AND c.buyer_id = :buyer
                        AND c.seats_max <> s.seats_per_buyer)
      """;

  private static final int TAKEOVERS_MAX = 2;

  private final Database database;
  private final ClaimTransaction transaction;
  private final SeatLocks locks;
  private final FencedWrite write;
  private final LapsedSeats lapsed;

  UniqueInsertSeatClaims(Database database, ClaimTransaction transaction, SeatLocks locks) {
    this.database = database;
    this.transaction = transaction;
    this.locks = locks;
    this.write = new FencedWrite(database);
    this.lapsed = new LapsedSeats(database);
  }

  @Override
  public Claim.Result claim(Claim claim) {
    Claim.Result result = transaction.run(() -> decide(claim));
    for (int i = 0; i < TAKEOVERS_MAX && result instanceof Claim.Result.Contended; i++) {
      // A claim that has lapsed is in the way of the insert. It is ended under the lock of its seat
      // and in a transaction of its own: seats are locked before claims, and here claims come
      // first.
      database.inOne(() -> lapsed.free(claim.terms()));
      result = transaction.run(() -> decide(claim));
    }
    // The limit is asked before the seats here. Who would have lost them anyway is told that.
    return result instanceof Claim.Result.OverLimit
        ? transaction.run(() -> lostOr(claim, new Claim.Result.OverLimit()))
        : result;
  }

  private Claim.Result lostOr(Claim claim, Claim.Result otherwise) {
    var seats = locks.look(claim.terms());
    return LockedSeat.allFree(seats) ? otherwise : LockedSeat.lost(seats);
  }

  private Claim.Result decide(Claim claim) {
    var inserted = insert(claim);
    if (inserted.claimed() < claim.terms().seats().size()) {
      return lostOr(claim, new Claim.Result.Contended());
    }
    // At once or not at all: who has the lock may be waiting for our claims.
    var seats = locks.lockAtOnce(claim.terms());
    if (!LockedSeat.allFree(seats)) {
      return LockedSeat.lost(seats);
    }
    if (limitMoved(claim)) {
      return new Claim.Result.Contended();
    }
    write.hold(claim, seats, inserted.won());
    return inserted.won();
  }

  private boolean limitMoved(Claim claim) {
    return database
        .sql()
        .sql(LIMIT_MOVED)
        .param("schedule", claim.terms().schedule().value())
        .param("buyer", claim.terms().buyer().value())
        .query(Boolean.class)
        .single();
  }

  private Inserted insert(Claim claim) {
    var terms = claim.terms();
    return database
        .sql()
        .sql(INSERT_CLAIMS)
        .param("booking", terms.id().value())
        .param("schedule", terms.schedule().value())
        .param("buyer", terms.buyer().value())
        .param("total", terms.total().won())
        .param("micros", claim.ttl().toNanos() / 1_000)
        .param("ids", SeatIds.of(terms))
        .param("prices", SeatIds.pricesOf(terms))
        .query(Inserted::read)
        .single();
  }

  /** How many of the seats nobody else claims, and until when they are held if that is all. */
  private record Inserted(int claimed, Won won) {
    static Inserted read(ResultSet row, int number) throws SQLException {
      return new Inserted(
          row.getInt("claimed"),
          new Won(Columns.instant(row, "held_at"), Columns.instant(row, "expires_at")));
    }
  }
}
