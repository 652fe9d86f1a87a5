package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result;
import encore.persistence.booking.SeatLocks.Patience;
import encore.persistence.support.Database;
import java.util.List;
import java.util.Optional;

/** Decides many claims in one transaction: one lock, one time, one write, one commit. */
final class GroupDecision {

  private final Database database;
  private final SeatLocks locks;
  private final FencedWrite write;
  private final ClaimRecorder recorder;

  GroupDecision(Database database, ClaimRecorder recorder) {
    this.database = database;
    this.locks = new SeatLocks(database);
    this.write = new FencedWrite(database);
    this.recorder = recorder;
  }

  /** What has been committed, in the order of the claims; empty where a seat was passed by. */
  List<Optional<Result>> decide(List<Claim> claims, Patience patience) {
    return database.inOne(() -> decideInOne(claims, patience), GroupDecision::wrote);
  }

  private List<Optional<Result>> decideInOne(List<Claim> claims, Patience patience) {
    var inTurn = new InTurn(locks.lock(SeatIds.ofAll(claims), patience));
    var results = claims.stream().map(inTurn::judge).toList();
    if (patience == Patience.WAIT && results.contains(Optional.<Result>empty())) {
      throw new IllegalStateException("one of these claims wants a seat that does not exist");
    }
    if (!inTurn.won().isEmpty()) {
      write.hold(inTurn.won());
      recorder.record(inTurn.won());
    }
    return results;
  }

  private static boolean wrote(List<Optional<Result>> results) {
    return results.stream().flatMap(Optional::stream).anyMatch(Result.Won.class::isInstance);
  }
}
