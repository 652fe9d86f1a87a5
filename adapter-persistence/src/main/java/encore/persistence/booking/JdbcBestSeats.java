package encore.persistence.booking;

import encore.application.booking.BestSeats;
import encore.application.booking.Claim;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.Booking;
import encore.domain.booking.Chance;
import encore.domain.booking.Pick;
import encore.domain.booking.Vacancies;
import encore.persistence.support.Database;
import encore.persistence.support.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Looks without locks, picks, locks what is idle of the pick and of its guards, and judges again by
 * the rows that were locked: all had and all free, or the next pick. Nobody waits for a lock here,
 * so there is no circle to wait in, and a locked seat is passed over.
 */
final class JdbcBestSeats implements BestSeats {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int CHOOSY_ROUNDS = 3;
  private static final Duration PAUSE_MAX = Duration.ofMillis(32);

  private final Database database;
  private final SqlFreeSeats free;
  private final SeatLocks locks;
  private final FencedWrite write;
  private final ClaimRecorder recorder;

  JdbcBestSeats(Database database) {
    this.database = database;
    this.free = new SqlFreeSeats(database);
    this.locks = new SeatLocks(database);
    this.write = new FencedWrite(database);
    this.recorder = new ClaimRecorder(database);
  }

  /** Each round is a transaction of its own, so that a lost one lets go of what it had. */
  @Override
  public Result claim(Request request) {
    long begun = System.nanoTime();
    var result = attempt(request, 0);
    for (int round = 1; result instanceof Result.Contended && !isOver(begun); round++) {
      pause(round, request.chance().after(round));
      result = attempt(request, round);
    }
    return result;
  }

  /** Somebody has won in each round; who goes on for long has met one who does not come back. */
  private static boolean isOver(long begunNanos) {
    return System.nanoTime() - begunNanos > PATIENCE.toNanos();
  }

  private Result attempt(Request request, int round) {
    try {
      return database.inOne(() -> decide(request, round), Result.Won.class::isInstance);
    } catch (DataIntegrityViolationException e) {
      if (!BuyerLimit.isExceeded(e)) {
        throw e;
      }
      return new Result.OverLimit();
    } catch (Unavailable e) {
      if (e.reason() != Reason.BUSY || Failure.of(e) != Failure.CONTENDED) {
        throw e;
      }
      return new Result.Contended();
    }
  }

  private Result decide(Request request, int round) {
    var plan = Vacancies.of(free.of(request.schedule()));
    var chance = request.chance().after(round);
    var picks =
        round < CHOOSY_ROUNDS
            ? plan.picks(request.wish(), chance)
            : plan.picksOfAnyClass(request.wish(), chance);
    if (picks.isEmpty()) {
      return new Result.SoldOut(plan.available(request.wish()), plan.largestBlock(request.wish()));
    }
    for (var pick : picks) {
      var won = take(request, pick);
      if (won.isPresent()) {
        return won.get();
      }
    }
    return new Result.Contended();
  }

  private Optional<Result> take(Request request, Pick pick) {
    var locked = locks.lockIdle(pick.watched());
    if (locked.size() < pick.watched().size() || !locked.stream().allMatch(LockedSeat::isFree)) {
      return Optional.empty();
    }
    var now = locked.getFirst().now();
    var terms =
        new Booking.Terms(request.booking(), request.schedule(), request.buyer(), pick.seats());
    var claim = new Claim(terms, request.ttl());
    var won = new Claim.Result.Won(now, now.plus(request.ttl()));
    var found = withoutGuards(locked, terms);
    write.hold(claim, found, won);
    recorder.record(claim, found, won);
    return Optional.of(new Result.Won(new Booking.Held(terms, won.at(), won.until())));
  }

  private static List<LockedSeat> withoutGuards(List<LockedSeat> locked, Booking.Terms terms) {
    var ids = terms.seats().stream().map(seat -> seat.id()).collect(Collectors.toSet());
    return locked.stream().filter(each -> ids.contains(each.state().seat())).toList();
  }

  /** Whoever was in the way is done in a few milliseconds; no connection is held meanwhile. */
  private static void pause(int round, Chance chance) {
    long millis = Math.min(1L << Math.min(round, 10), PAUSE_MAX.toMillis());
    LockSupport.parkNanos(chance.below((int) Duration.ofMillis(millis).toNanos()));
  }
}
