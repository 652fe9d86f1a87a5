package encore.redis.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import io.micrometer.core.instrument.Counter;

/**
 * {@link LockStrategy#REDIS_GATE}: who wants a seat that was taken a moment ago is told so by
 * Redis. The gate only ever says no; yes is the decider's word.
 */
final class RedisGateSeatClaims implements SeatClaims {

  private final Marks marks;
  private final SeatClaims decider;
  private final Counter bypassed;

  RedisGateSeatClaims(Marks marks, SeatClaims decider, Counter bypassed) {
    this.marks = marks;
    this.decider = decider;
    this.bypassed = bypassed;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return switch (marks.askGate(claim.terms())) {
      case Marks.Answer.Taken(var seats) -> new Claim.Result.Lost(seats);
      case Marks.Answer.Pass pass -> {
        var result = decider.claim(claim);
        // After the commit, and only then: a mark for what may be rolled back would be a lie.
        marks.tellGate(claim.terms(), result, pass);
        yield result;
      }
      case Marks.Answer.Away _ -> {
        bypassed.increment();
        yield decider.claim(claim);
      }
    };
  }
}
