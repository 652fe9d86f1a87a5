package encore.domain.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import java.time.Instant;

/**
 * What lets one user through to one concert, until its end.
 *
 * @param generation passes of an earlier one were called back, all of them
 */
public record Pass(PassId id, ConcertId concert, UserId user, int generation, Instant until) {

  public boolean isOverAt(Instant now) {
    return !now.isBefore(until);
  }
}
