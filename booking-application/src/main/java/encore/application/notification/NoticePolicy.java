package encore.application.notification;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How notifications are sent.
 *
 * @param batch how many are taken at a time
 * @param attemptsMax after which one is given up
 * @param retryAfter the first pause, which doubles; longer than sending a batch takes
 * @param retryMax the longest pause
 * @param keep how long they can be read
 */
public record NoticePolicy(
    int batch, int attemptsMax, Duration retryAfter, Duration retryMax, Duration keep) {

  public NoticePolicy {
    require(batch > 0 && batch <= 1_000, "1 to 1000 notifications at a time");
    require(attemptsMax > 0 && attemptsMax <= 100, "1 to 100 attempts");
    require(retryAfter.isPositive(), "a pause is some time");
    require(retryMax.compareTo(retryAfter) >= 0, "the longest pause is not below the first");
    require(keep.compareTo(Duration.ofDays(1)) >= 0, "kept for a day at least");
  }
}
