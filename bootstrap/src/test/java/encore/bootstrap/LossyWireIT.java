package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is lost is what a test has asked for, and nobody else's. */
class LossyWireIT {

  private static final String WORDS = "SELECT 'the last seat'";

  @Test
  void whatWasRolledBackDoomsNobodyWhoComesLater() throws SQLException {
    try (var wire = LossyWire.to(LocalServers.forThisBuild().databaseUrl());
        var connection = connect(wire)) {
      say(connection, WORDS);
      connection.rollback();
      wire.loseTheCommitOf(WORDS);

      say(connection, "SELECT 'something else'");
      connection.commit();
      assertThat(wire.lost()).isZero();

      say(connection, WORDS);
      assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
      assertThat(wire.lost()).isOne();
    }
  }

  private static void say(Connection connection, String words) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(words);
    }
  }

  private static Connection connect(LossyWire wire) throws SQLException {
    var url = URI.create(wire.url());
    var who = url.getUserInfo().split(":", 2);
    var where =
        "jdbc:postgresql://"
            + url.getAuthority().split("@")[1]
            + url.getPath()
            + "?"
            + url.getQuery();
    var connection = DriverManager.getConnection(where, who[0], who.length > 1 ? who[1] : "");
    connection.setAutoCommit(false);
    return connection;
  }
}
