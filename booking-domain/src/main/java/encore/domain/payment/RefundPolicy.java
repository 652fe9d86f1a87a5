package encore.domain.payment;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when a buyer may give back what he has paid for.
 *
 * @param beforeShow how long before the show begins, at the latest
 */
public record RefundPolicy(Duration beforeShow) {

  public RefundPolicy {
    require(!beforeShow.isNegative(), "who has seen the show has had what he paid for");
  }

  /** From this instant on it is too late. */
  public Instant endFor(Instant startsAt) {
    return startsAt.minus(beforeShow);
  }
}
