package encore.application.runbook;

import encore.application.shared.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which modes are on, asked by every request: from memory, which is refreshed beside them. */
public interface RecognizeModes {

  /** Empty: it is off. */
  Optional<InForce> inForce(Mode mode);

  default boolean isOn(Mode mode) {
    return inForce(mode).isPresent();
  }

  /**
   * That a mode is on.
   *
   * @param left until it ends by itself, if that is known
   */
  record InForce(String reason, Optional<Duration> left) {}

  /** What this instance goes by. */
  Known known();

  /**
   * What an instance knows.
   *
   * @param local modes that are on here alone
   * @param asOf when the books were read last; empty: never yet
   */
  record Known(List<ModeState> states, List<Mode> local, Optional<Instant> asOf) {
    public Known {
      states = List.copyOf(states);
      local = List.copyOf(local);
    }
  }

  /**
   * Looks again; of two answers the later one stays.
   *
   * @throws Unavailable if nobody could tell; then what was known still counts
   */
  void refresh();
}
