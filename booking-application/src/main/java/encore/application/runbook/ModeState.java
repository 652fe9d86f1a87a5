package encore.application.runbook;

import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A mode as it was turned last.
 *
 * @param until when it ends by itself; empty: when somebody ends it
 * @param turn empty: nobody has ever touched it
 */
public record ModeState(Mode mode, boolean on, Optional<Instant> until, Optional<Turn> turn) {

  /** Who did it, when, and why; the reason of what is on is told to buyers. */
  public record Turn(UserId by, Instant at, String reason) {}

  public boolean isOnAt(Instant now) {
    return on && until.map(now::isBefore).orElse(true);
  }

  String reason() {
    return turn.map(Turn::reason).orElse("");
  }
}
