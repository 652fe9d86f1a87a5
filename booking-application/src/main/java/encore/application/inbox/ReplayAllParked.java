package encore.application.inbox;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import java.util.Optional;

/** An administrator has those that failed tried again, oldest first, and so many at most. */
public interface ReplayAllParked {

  Counts replay(Command command);

  /**
   * Of every topic, or of every consumer, where none is named.
   *
   * @param dryRun they are found, and nothing else
   */
  record Command(
      UserId admin, Optional<String> topic, Optional<String> consumer, int limit, boolean dryRun) {
    public Command {
      require(limit > 0, "at least one");
    }
  }

  /**
   * What became of them.
   *
   * @param found those that failed, before
   * @param followed those that had waited behind the replayed ones
   * @param stay cannot be replayed, or wait for an earlier one
   */
  record Counts(int found, int replayed, int followed, int failed, int stay) {

    /** Fewer than were found if the house was too busy to go on: ask again for the rest. */
    public int tried() {
      return replayed + failed + stay;
    }
  }
}
