package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.support.group.Batcher;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@link LockStrategy#GROUP_COMMIT}: while one transaction is under way, the claims that come in
 * gather for the next one, which locks, decides and writes for all of them, and commits once.
 */
final class GroupCommitSeatClaims implements SeatClaims {

  private final List<Batcher<Claim, Claim.Result>> lanes;

  GroupCommitSeatClaims(int lanes, Supplier<Batcher<Claim, Claim.Result>> lane) {
    this.lanes = Stream.generate(lane).limit(lanes).toList();
  }

  // A schedule has one lane, so that claims of the same seats are decided in the order they came.
  @Override
  public Claim.Result claim(Claim claim) {
    int lane = Math.floorMod(claim.terms().schedule().hashCode(), lanes.size());
    return lanes.get(lane).submit(claim);
  }

  /** How many claims have come and not yet left for the database. */
  int waiting() {
    return lanes.stream().mapToInt(Batcher::waiting).sum();
  }
}
