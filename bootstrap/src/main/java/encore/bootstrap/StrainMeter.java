package encore.bootstrap;

import encore.application.booking.Claim;
import encore.application.booking.SeatClaims;
import encore.application.shared.Unavailable;
import encore.application.waitingroom.Strain;
import java.time.Duration;

/**
 * Whether those who were let in are served: counts claims between two questions, and how many of
 * them were slow or turned away.
 */
final class StrainMeter implements Strain {

  /** Of fewer nothing can be said. */
  private static final int FEW = 10;

  private final long slow;
  private final double shareMax;
  private int claims;
  private int bad;

  StrainMeter(Duration slow, double shareMax) {
    this.slow = slow.toNanos();
    this.shareMax = shareMax;
  }

  SeatClaims over(SeatClaims inner) {
    return claim -> {
      long started = System.nanoTime();
      try {
        var result = inner.claim(claim);
        note(result instanceof Claim.Result.Contended, System.nanoTime() - started);
        return result;
      } catch (Unavailable e) {
        note(true, System.nanoTime() - started);
        throw e;
      }
    };
  }

  synchronized void note(boolean turnedAway, long nanos) {
    claims++;
    if (turnedAway || nanos > slow) {
      bad++;
    }
  }

  @Override
  public synchronized boolean isHigh() {
    boolean high = claims >= FEW && bad > claims * shareMax;
    claims = 0;
    bad = 0;
    return high;
  }
}
