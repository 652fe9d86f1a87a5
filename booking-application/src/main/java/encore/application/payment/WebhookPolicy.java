package encore.application.payment;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How what gateways tell us is worked off.
 *
 * @param batch how many are taken at a time
 * @param attemptsMax after which one waits for an administrator
 * @param retryAfter the first pause, which doubles; longer than handling a batch takes
 * @param retryMax the longest pause
 * @param keep how long receipts that were handled can be looked at
 */
public record WebhookPolicy(
    int batch, int attemptsMax, Duration retryAfter, Duration retryMax, Duration keep) {

  public WebhookPolicy {
    require(batch > 0 && batch <= 1_000, "1 to 1000 receipts at a time");
    require(attemptsMax > 0 && attemptsMax <= 1_000, "1 to 1000 attempts");
    require(retryAfter.isPositive(), "a pause is some time");
    require(retryMax.compareTo(retryAfter) >= 0, "the longest pause is not below the first");
    require(keep.compareTo(Duration.ofMinutes(10)) > 0, "kept for longer than one can be repeated");
  }
}
