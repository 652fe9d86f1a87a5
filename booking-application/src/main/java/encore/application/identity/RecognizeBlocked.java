package encore.application.identity;

import encore.application.shared.Unavailable;
import encore.domain.identity.UserId;
import java.time.Duration;

/**
 * Who is blocked, asked at every door: from memory, which is refreshed beside the requests. Who is
 * blocked gets no new token, so only blocks as young as the oldest token have to be known.
 */
public interface RecognizeBlocked {

  boolean isBlocked(UserId user);

  /**
   * Looks again. One call after the other; each answer replaces the one before.
   *
   * @throws Unavailable if nobody could tell; then what was known still counts
   */
  void refresh(Duration tokensLive);
}
