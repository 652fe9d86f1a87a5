package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Entities and statements are one transaction, and fail in one way. */
class JpaIT {

  private static final TestDatabase TEST = TestDatabase.create();
  private static final Database DATABASE = TEST.database();

  @Test
  void aStatementAndAnEntityAreOnTheSameConnection() {
    var pids = DATABASE.inOne(() -> new int[] {pid(DATABASE.entities()), pidBySql()});

    assertThat(pids[0]).isEqualTo(pids[1]);
  }

  @Test
  void whatIsRolledBackIsRolledBackForBoth() {
    TEST.database().sql().sql("CREATE TABLE note (text text)").update();

    assertThatThrownBy(() ->
            DATABASE.inOne(() -> {
              DATABASE.sql().sql("INSERT INTO note VALUES ('by hand')").update();
              DATABASE
                  .entities()
                  .createNativeQuery("INSERT INTO note VALUES ('by jpa')")
                  .executeUpdate();
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");

    assertThat(DATABASE.sql().sql("SELECT count(*) FROM note").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aLockThatWasNotToBeHadIsBusyToo() throws Exception {
    DATABASE.sql().sql("CREATE TABLE hot (id int)").update();
    try (var blocker = TEST.connect();
        var lock = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      lock.execute("LOCK TABLE encore.hot");

      assertThatThrownBy(() ->
              DATABASE.inOne(() -> {
                DATABASE.sql().sql("SET LOCAL lock_timeout = '1ms'").update();
                return DATABASE.entities().createNativeQuery("SELECT id FROM hot").getResultList();
              }))
          .asInstanceOf(type(Unavailable.class))
          .returns(Reason.BUSY, Unavailable::reason)
          .extracting(Failure::of)
          .isEqualTo(Failure.CONTENDED);
    }
  }

  @Test
  void aConnectionThatIsGoneIsDown() {
    assertThatThrownBy(() ->
            DATABASE.inOne(() -> {
              endFromOutside(pidBySql());
              return pid(DATABASE.entities());
            }))
        .asInstanceOf(type(Unavailable.class))
        .returns(Reason.DOWN, Unavailable::reason);
  }

  private static void endFromOutside(int pid) {
    try (var outside = TEST.connect();
        var end = outside.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
      end.setInt(1, pid);
      end.executeQuery();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int pid(EntityManager entities) {
    return ((Number) entities.createNativeQuery("SELECT pg_backend_pid()").getSingleResult())
        .intValue();
  }

  private static int pidBySql() {
    return DATABASE.sql().sql("SELECT pg_backend_pid()").query(Integer.class).single();
  }
}
