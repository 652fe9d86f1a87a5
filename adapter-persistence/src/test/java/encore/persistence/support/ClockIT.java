package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.testing.PostgresServer;
import org.junit.jupiter.api.Test;

/** The clock of production, which all other tests replace by one that can be stopped. */
class ClockIT {

  @Test
  void theClockRunsOnWithinATransactionAndWithinAStatement() throws Exception {
    var server = PostgresServer.forThisBuild();
    var name = server.createDatabase("clock");
    Migration.run(server.url(name));

    try (var connection = server.connect(name);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT encore.app_now() > statement_timestamp() AND statement_timestamp() >= now()
                  FROM pg_sleep(0.001)
                """)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean(1)).isTrue();
    }
  }
}
