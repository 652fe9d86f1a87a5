package encore.application.runbook;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.Optional;

/** An administrator turns a mode of the house on or off; every instance knows within a second. */
public interface SetMode {

  Modes.Turned set(Command command);

  /**
   * How it shall stand.
   *
   * @param dryRun says what would come of it, and writes nothing
   */
  record Command(
      UserId admin,
      Mode mode,
      boolean on,
      String reason,
      Optional<Duration> lasts,
      boolean dryRun) {

    public Command {
      require(!reason.isBlank(), "a mode is turned for a reason");
      require(lasts.map(Duration::isPositive).orElse(true), "a mode lasts some time");
    }

    Modes.Wish wish() {
      return new Modes.Wish(mode, on, reason, admin, lasts);
    }
  }
}
