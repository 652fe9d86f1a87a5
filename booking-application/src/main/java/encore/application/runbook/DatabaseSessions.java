package encore.application.runbook;

import java.time.Duration;

/** The connections of this house as PostgreSQL has them, those of instances that are gone, too. */
public interface DatabaseSessions {

  /** Idle for so long: not at work, in no transaction, and holding no lock for its life. */
  int idle(Duration longerThan, int max);

  /**
   * Ends those, the longest idle first; gives how many. Who uses a pool finds a fresh one there.
   */
  int end(Duration longerThan, int max);
}
