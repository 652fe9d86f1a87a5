package encore.application.runbook;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import java.time.Duration;

/** An administrator ends connections of the house that do nothing but take places. */
public interface EndSessions {

  /** At once, by one call. */
  int MAX = 500;

  Ended end(Command command);

  /**
   * Those idle for so long.
   *
   * @param dryRun counts, and ends none
   */
  record Command(UserId admin, Duration idleLongerThan, boolean dryRun) {
    public Command {
      require(idleLongerThan.isPositive(), "what was at work just now is not idle");
    }
  }

  record Ended(int found, int ended) {}
}
