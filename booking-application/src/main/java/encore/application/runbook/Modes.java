package encore.application.runbook;

import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The modes in the books. */
public interface Modes {

  /** Each of them once, and the time of the database. */
  Snapshot all();

  record Snapshot(List<ModeState> states, Instant asOf) {
    public Snapshot {
      states = List.copyOf(states);
    }
  }

  /** Decided under the lock of the mode, by the time after it; the last one wins. */
  Turned turn(Wish wish);

  /** The same without turning anything: what it would come to now. */
  Turned tryOut(Wish wish);

  /**
   * How a mode shall stand.
   *
   * @param lasts then it ends by itself; of no matter for one that is turned off
   */
  record Wish(Mode mode, boolean on, String reason, UserId by, Optional<Duration> lasts) {}

  record Turned(ModeState before, ModeState after, Instant at) {
    public boolean isChange() {
      return before.isOnAt(at) != after.isOnAt(at);
    }
  }
}
