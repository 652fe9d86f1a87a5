package encore.application.coupon;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How promises are kept.
 *
 * @param waitingMax for one campaign; who comes then is sent away
 * @param batch answered in one transaction, which holds up who comes meanwhile for as long
 * @param patience then one is served though nobody rang for him
 * @param patienceSilent the same while it is known that nobody rings
 * @param keep answers
 */
public record RequestPolicy(
    int waitingMax, int batch, Duration patience, Duration patienceSilent, Duration keep) {

  public RequestPolicy {
    require(waitingMax > 0 && batch > 0, "one may wait, and is answered");
    require(patienceSilent.isPositive(), "who was accepted just now is not late");
    require(patience.compareTo(patienceSilent) >= 0, "who may hear a bell waits for it");
    require(keep.isPositive(), "who asks hears his answer");
  }
}
