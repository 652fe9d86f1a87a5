package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.testing.servers.DataDirectoryInUse;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {
  private static final Map<String, String> NOTHING_NAMED = Map.of();

  @TempDir private Path home;

  @Test
  void aDemoKeepsItsDataUntilAFreshStart() throws SQLException {
    var first = LocalServers.forDemo(home, false, NOTHING_NAMED);
    try {
      execute(first, "CREATE TABLE kept (id int)");
      assertThatThrownBy(() -> LocalServers.forDemo(home, true, NOTHING_NAMED))
          .isInstanceOf(DataDirectoryInUse.class)
          .hasMessageContaining("already used by pid " + ProcessHandle.current().pid());
    } finally {
      first.stop();
    }

    var second = LocalServers.forDemo(home, false, NOTHING_NAMED);
    try {
      execute(second, "SELECT * FROM kept");
      assertThat(second.redisUrl()).isEqualTo(first.redisUrl());
    } finally {
      second.stop();
    }

    var third = LocalServers.forDemo(home, true, NOTHING_NAMED);
    try {
      assertThatThrownBy(() -> execute(third, "SELECT * FROM kept"))
          .hasMessageContaining("does not exist");
    } finally {
      third.stop();
    }
  }

  @Test
  void whatTheEnvironmentNamesIsUsedAsItIs() {
    var servers =
        LocalServers.forDemo(
            home,
            false,
            Map.of(
                "DATABASE_URL", "postgres://ann:se%40cret@db:5433/shop?sslmode=require",
                "REDIS_URL", "redis://cache:6379",
                "KAFKA_BOOTSTRAP_SERVERS", "one:9092,two:9092"));

    assertThat(servers.databaseUrl())
        .isEqualTo("postgres://ann:se%40cret@db:5433/shop?sslmode=require");
    assertThat(servers.redisUrl()).isEqualTo("redis://cache:6379");
    assertThat(servers.kafkaBootstrapServers()).isEqualTo("one:9092,two:9092");
    assertThat(servers.remarks()).isEmpty();
    servers.stop();
  }

  @Test
  void aBuildHasAFreshDatabaseForEachWhoAsks() {
    var one = LocalServers.forThisBuild();
    var other = LocalServers.forThisBuild();

    assertThat(one.databaseUrl()).isNotEqualTo(other.databaseUrl());
    assertThat(one.kafkaBootstrapServers()).isEqualTo(other.kafkaBootstrapServers());
  }

  private static void execute(LocalServers servers, String sql) throws SQLException {
    var address = URI.create(servers.databaseUrl());
    var user = address.getUserInfo().split(":");
    var url = "jdbc:postgresql://" + address.getAuthority().split("@")[1] + address.getPath();
    try (var connection = DriverManager.getConnection(url, user[0], user[1]);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
