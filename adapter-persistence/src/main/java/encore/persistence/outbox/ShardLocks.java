package encore.persistence.outbox;

import encore.application.outbox.Shards;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.support.Backstage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Advisory locks of one connection that is kept for them: the server frees them when it ends,
 * however it ends. What an owner reads he reads on this connection, so who has lost it reads
 * nothing. A pooler that shares connections between transactions must not stand in between.
 */
final class ShardLocks implements Shards {

  /** Nobody else has locks of two numbers that begin with this one. */
  static final int OURS = 36_000_024;

  private static final String TAKE =
      """
      SELECT shard
        FROM unnest(:wanted::int[]) AS shard
       WHERE pg_try_advisory_lock(:ours, shard)
      """;

  private final Backstage backstage;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Connection connection;
  private volatile Set<Integer> owned = Set.of();

  ShardLocks(Backstage backstage) {
    this.backstage = backstage;
  }

  /** Asks even where nothing is wanted: so a connection that has ended is noticed. */
  @Override
  public Set<Integer> take() {
    return onTheConnection(sql -> {
      var wanted = IntStream.range(0, COUNT).filter(each -> !owned.contains(each));
      var all = new HashSet<>(owned);
      all.addAll(
          sql.sql(TAKE)
              .param("wanted", wanted.boxed().toArray(Integer[]::new))
              .param("ours", OURS)
              .query(Integer.class)
              .list());
      owned = Set.copyOf(all);
      return owned;
    });
  }

  @Override
  public boolean owns(int shard) {
    return owned.contains(shard);
  }

  /** One after the other; a shard that was lost in the meantime is not read. */
  <T> T reading(int shard, Function<JdbcClient, T> work) {
    return onTheConnection(sql -> {
      if (!owns(shard)) {
        throw lost(new IllegalStateException("shard " + shard + " is somebody else's"));
      }
      return work.apply(sql);
    });
  }

  private <T> T onTheConnection(Function<JdbcClient, T> work) {
    turn.lock();
    try {
      return work.apply(sql());
    } catch (SQLException | DataAccessException e) {
      end();
      throw lost(e);
    } finally {
      turn.unlock();
    }
  }

  private JdbcClient sql() throws SQLException {
    var kept = connection;
    if (kept == null) {
      kept = backstage.connection();
      connection = kept;
    }
    return JdbcClient.create(new SingleConnectionDataSource(kept, true));
  }

  private static Unavailable lost(Exception why) {
    return new Unavailable("postgres", Reason.DOWN, why);
  }

  @Override
  public void release() {
    turn.lock();
    try {
      end();
    } finally {
      turn.unlock();
    }
  }

  /** Never back to the pool alive: whoever got it next would have our locks. */
  private void end() {
    owned = Set.of();
    var kept = connection;
    connection = null;
    if (kept == null) {
      return;
    }
    try (kept) {
      kept.abort(Runnable::run);
    } catch (SQLException e) {
      // It has ended already, and that is all we want.
      return;
    }
  }
}
