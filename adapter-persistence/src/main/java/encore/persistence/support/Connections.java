package encore.persistence.support;

import com.zaxxer.hikari.HikariDataSource;
import encore.application.shared.Lane;
import java.util.List;

/** Who has the connections of this instance, and who waits for one; asks nobody. */
public final class Connections {

  private final List<HikariDataSource> pools;
  private final Turnstile turnstile;

  Connections(List<HikariDataSource> pools, Turnstile turnstile) {
    this.pools = List.copyOf(pools);
    this.turnstile = turnstile;
  }

  /** Of requests, and of the backstage. */
  public List<Use> pools() {
    return pools.stream().map(Connections::use).toList();
  }

  /** Who passed the turnstile, and who stands before it. */
  public Passing lane(Lane lane) {
    return new Passing(turnstile.inside(lane), turnstile.waiting(lane), turnstile.refused(lane));
  }

  public record Use(String name, int max, int inUse, int idle, int waiting) {}

  public record Passing(int inUse, int waiting, long refused) {}

  /** A pool that nobody has asked for anything yet counts nothing. */
  private static Use use(HikariDataSource pool) {
    var counts = pool.getHikariPoolMXBean();
    return counts == null
        ? new Use(pool.getPoolName(), pool.getMaximumPoolSize(), 0, 0, 0)
        : new Use(
            pool.getPoolName(),
            pool.getMaximumPoolSize(),
            counts.getActiveConnections(),
            counts.getIdleConnections(),
            counts.getThreadsAwaitingConnection());
  }
}
