package encore.application.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;

/**
 * An administrator puts seats whose holds have ended back on the map, as the tidying job does. Safe
 * beside it and beside whoever pays.
 */
public interface SweepHolds {

  /** By one call, which is one transaction. */
  int SEATS_MAX = 500;

  /** More are not counted. */
  int FOUND_MAX = 100_000;

  Swept sweep(Command command);

  /**
   * Up to so many seats.
   *
   * @param dryRun counts, and expires none
   */
  record Command(UserId admin, int limit, boolean dryRun) {
    public Command {
      require(limit > 0 && limit <= SEATS_MAX, "a sweep has a limit");
    }
  }

  /**
   * Seats.
   *
   * @param found overdue before; the job may have been faster with some
   */
  record Swept(int found, int expired) {}
}
