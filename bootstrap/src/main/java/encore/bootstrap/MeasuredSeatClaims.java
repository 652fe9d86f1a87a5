package encore.bootstrap;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.support.Net;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Times every claim by its outcome, whatever the strategy. */
final class MeasuredSeatClaims implements SeatClaims {

  private final SeatClaims inner;
  private final LockStrategy strategy;
  private final MeterRegistry meters;

  MeasuredSeatClaims(SeatClaims inner, LockStrategy strategy, MeterRegistry meters) {
    this.inner = inner;
    this.strategy = strategy;
    this.meters = meters;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    var started = Timer.start(meters);
    var outcome = "failed";
    try {
      var result = inner.claim(claim);
      outcome = name(result);
      return result;
    } catch (RuntimeException e) {
      Net.thatStopped(e).ifPresent(this::countSaved);
      throw e;
    } finally {
      started.stop(timer(outcome));
    }
  }

  /** A strategy would have sold a seat twice. Anything but 0 outside the lab is a bug of it. */
  private void countSaved(String constraint) {
    meters
        .counter("encore.seat.claims.saved", "strategy", strategy.name(), "constraint", constraint)
        .increment();
  }

  private Timer timer(String outcome) {
    return Timer.builder("encore.seat.claims")
        .description("Claims of seats by strategy and outcome")
        .tag("strategy", strategy.name())
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .register(meters);
  }

  private static String name(Claim.Result result) {
    return switch (result) {
      case Claim.Result.Won _ -> "won";
      case Claim.Result.Lost _ -> "lost";
      case Claim.Result.OverLimit _ -> "over-limit";
      case Claim.Result.Contended _ -> "contended";
    };
  }
}
