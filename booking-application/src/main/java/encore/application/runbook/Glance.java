package encore.application.runbook;

import encore.application.shared.Dependency;
import encore.application.shared.Lane;
import encore.application.waitingroom.GlanceAtCrowds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The house at one moment. A part is empty when nobody could tell in time; the others are there all
 * the same.
 */
public record Glance(
    List<Pool> pools,
    Map<Lane, LaneUse> lanes,
    Optional<Sessions> sessions,
    Optional<Backlog> overdueHolds,
    Optional<Backlog> outbox,
    Optional<Unsettled> payments,
    Optional<List<GlanceAtCrowds.Crowd>> lines,
    Map<String, Dependency.Status> dependencies) {

  public Glance {
    pools = List.copyOf(pools);
    lanes = Map.copyOf(lanes);
    dependencies = Map.copyOf(dependencies);
  }

  /** Connections of this instance. */
  public record Pool(String name, int max, int inUse, int idle, int waiting) {}

  /** Who has a connection of a lane, and who waits for one. */
  public record LaneUse(int inUse, int waiting, long refused) {}

  /**
   * Connections to this database, of all instances and of whoever else is there.
   *
   * @param byState in the words of PostgreSQL: {@code active}, {@code idle in transaction}
   * @param waitingForLocks how many wait for somebody else's lock
   * @param max the server lets in
   */
  public record Sessions(
      Map<String, Integer> byState, int waitingForLocks, Duration oldestTransaction, int max) {
    public Sessions {
      byState = Map.copyOf(byState);
    }
  }

  /**
   * Work that waits.
   *
   * @param pending never more than {@value #PENDING_MAX} is counted
   */
  public record Backlog(int pending, Optional<Duration> oldest) {
    public static final int PENDING_MAX = 100_000;
  }

  /** Card money of which is not known yet where it is. */
  public record Unsettled(int charging, int refunding, Optional<Duration> overdue) {}
}
