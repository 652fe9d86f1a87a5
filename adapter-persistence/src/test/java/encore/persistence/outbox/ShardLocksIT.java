package encore.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.persistence.support.Backstage;
import encore.persistence.support.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shard has one owner, for as long as his connection lives. */
class ShardLocksIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

  private final Backstage herePool = DATABASE.backstage();
  private final Backstage therePool = DATABASE.backstage();
  private final ShardLocks here = new ShardLocks(herePool);
  private final ShardLocks there = new ShardLocks(therePool);

  @AfterEach
  void close() {
    here.release();
    there.release();
    herePool.close();
    therePool.close();
  }

  @Test
  void whatOneHasTheOtherHasNot() {
    assertThat(here.take()).isEqualTo(ALL);
    assertThat(here.take()).isEqualTo(ALL);
    assertThat(there.take()).isEmpty();
    assertThat(there.owns(0)).isFalse();

    here.release();

    assertThat(here.owns(0)).isFalse();
    assertThat(there.take()).isEqualTo(ALL);
  }

  @Test
  void whoHasLetGoLeavesNoLockInThePool() {
    here.take();
    here.release();

    for (int i = 0; i < 10; i++) {
      herePool.sql().sql("SELECT 1").query(Integer.class).single();
    }

    assertThat(there.take()).isEqualTo(ALL);
  }

  @Test
  void whoseConnectionWasShotDownReadsNothingAnyMoreAndKnowsIt() {
    here.take();
    assertThat(read(here)).isOne();

    shootDown();
    assertThat(there.take()).isEqualTo(ALL);

    assertThatThrownBy(() -> read(here)).isInstanceOf(Unavailable.class);
    assertThat(here.owns(0)).isFalse();
    assertThat(here.take()).isEmpty();
    assertThatThrownBy(() -> read(here)).isInstanceOf(Unavailable.class);
    assertThat(read(there)).isOne();
  }

  @Test
  void theNextLookNoticesItTooAndTakesThemAgain() {
    here.take();
    shootDown();

    assertThatThrownBy(here::take).isInstanceOf(Unavailable.class);

    assertThat(here.owns(0)).isFalse();
    assertThat(here.take()).isEqualTo(ALL);
    assertThat(read(here)).isOne();
  }

  private static int read(ShardLocks shards) {
    return shards.reading(0, sql -> sql.sql("SELECT 1").query(Integer.class).single());
  }

  private static void shootDown() {
    var shot =
        DATABASE
            .database()
            .sql()
            .sql(
                """
                SELECT pg_terminate_backend(pid, 5000)
                  FROM (SELECT DISTINCT pid
                          FROM pg_locks
                         WHERE locktype = 'advisory'
                           AND classid = :ours::oid
                           AND database = (SELECT oid
                                             FROM pg_database
                                            WHERE datname = current_database())) AS owner
                """)
            .param("ours", ShardLocks.OURS)
            .query(Boolean.class)
            .list();
    assertThat(shot).containsExactly(true);
  }
}
