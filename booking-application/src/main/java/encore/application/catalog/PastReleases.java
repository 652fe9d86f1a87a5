package encore.application.catalog;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import java.time.Duration;

/**
 * What to remember of a buyer while looking at what he asks for: when he let go the last time but
 * {@code count - 1}. It is asked here because each hold looks here, and one look is all it pays
 * for.
 *
 * @param reach of holds that began no longer ago than this; the others are not looked at
 */
public record PastReleases(UserId buyer, int count, Duration reach) {
  public PastReleases {
    require(count > 0, "the last release is the first to count");
  }
}
