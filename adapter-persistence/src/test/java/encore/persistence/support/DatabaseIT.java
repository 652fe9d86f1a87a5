package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.testing.PostgresServer;
import encore.testing.servers.FreePorts;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a caller is told when PostgreSQL is away, and what may be assumed from it. */
class DatabaseIT {

  private static final TestDatabase TEST = TestDatabase.create();

  @Test
  void aServerThatIsNotThereIsDown() {
    var nowhere = "postgres://encore:encore@127.0.0.1:" + FreePorts.any() + "/booking";
    try (var pool = Pool.open(properties(nowhere, 2))) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(Reason.DOWN, () -> database.read(() -> one(database)));
      assertUnavailable(Reason.DOWN, () -> database.inOne(() -> one(database)));
    }
  }

  @Test
  void aPoolWithNoConnectionToSpareIsBusy() throws Exception {
    try (var pool = Pool.open(properties(TEST.url(), 1));
        var _ = pool.getConnection()) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(Reason.BUSY, () -> database.read(() -> one(database)));
      assertUnavailable(Reason.BUSY, () -> database.inOne(() -> one(database)));
    }
  }

  @Test
  void aStatementThatTakesTooLongIsBusy() {
    try (var pool = Pool.open(properties(TEST.url(), 1))) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(
          Reason.BUSY,
          () ->
              database.read(() -> database.sql().sql("SELECT pg_sleep(30)").query().listOfRows()));
    }
  }

  @Test
  void aTransactionThatTakesTooLongIsBusy() {
    try (var pool = Pool.open(properties(TEST.url(), 1))) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(
          Reason.BUSY,
          () ->
              database.inOne(() -> {
                database.sql().sql("SET LOCAL statement_timeout = 0").update();
                return database.sql().sql("SELECT pg_sleep(30)").query().listOfRows();
              }));
    }
  }

  @Test
  void aConnectionLostBeforeTheEndOfTheWorkIsDown() {
    try (var pool = Pool.open(properties(TEST.url(), 1))) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(
          Reason.DOWN,
          () ->
              database.inOne(() -> {
                killOwnBackend(database);
                return one(database);
              }));
    }
  }

  @Test
  void aConnectionLostAtTheCommitLeavesTheOutcomeUnknown() {
    try (var pool = Pool.open(properties(TEST.url(), 1))) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(
          Reason.OUTCOME_UNKNOWN,
          () ->
              database.inOne(() -> {
                int result = one(database);
                killOwnBackend(database);
                return result;
              }));
    }
  }

  @Test
  void nothingIsInDoubtWhereNothingWasWritten() {
    try (var pool = Pool.open(properties(TEST.url(), 1))) {
      var database = PersistenceConfig.over(pool);

      assertUnavailable(
          Reason.DOWN,
          () ->
              database.inOne(
                  () -> {
                    int result = one(database);
                    killOwnBackend(database);
                    return result;
                  },
                  _ -> false));
    }
  }

  @Test
  void aTransactionIsSerializableOnlyIfItWasAskedToBe() {
    var database = TEST.database();

    assertThat(database.inOneSerializable(() -> isolation(database), _ -> false))
        .isEqualTo("serializable");
    assertThat(database.inOne(() -> isolation(database))).isEqualTo("read committed");
  }

  private static String isolation(Database database) {
    return database.sql().sql("SHOW transaction_isolation").query(String.class).single();
  }

  @Test
  void aBugIsNotAnOutage() {
    assertThatThrownBy(() ->
            TEST.database()
                .read(() -> TEST.database().sql().sql("SELECT nothing").query().listOfRows()))
        .isNotInstanceOf(Unavailable.class);
  }

  @Test
  void aServerThatCouldLoseASaleIsRefused() {
    var server = PostgresServer.forThisBuild();
    var name = server.createDatabase("unfit");
    var url = server.url(name);
    TEST.database().sql().sql("ALTER DATABASE " + name + " SET synchronous_commit = off").update();

    assertThatThrownBy(() -> Migration.run(url))
        .isInstanceOf(DatabaseUnfit.class)
        .hasMessageContaining("synchronous_commit");
  }

  private static int one(Database database) {
    return database.sql().sql("SELECT 1").query(Integer.class).single();
  }

  /** From outside, so that the victim learns of it only by its next word to the server. */
  private static void killOwnBackend(Database victim) {
    int pid = victim.sql().sql("SELECT pg_backend_pid()").query(Integer.class).single();
    TEST.database()
        .sql()
        .sql("SELECT pg_terminate_backend(:pid, 5000)")
        .param("pid", pid)
        .query()
        .listOfRows();
  }

  private static DatabaseProperties properties(String url, int connections) {
    return new DatabaseProperties(
        url,
        connections,
        Duration.ofMillis(300),
        new LaneProperties(0, 0, 0, Duration.ofMillis(250)),
        new BackstageProperties(2, Duration.ofSeconds(1)),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2));
  }

  private static void assertUnavailable(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOf(Unavailable.class)
        .asInstanceOf(type(Unavailable.class))
        .returns(reason, Unavailable::reason);
  }
}
