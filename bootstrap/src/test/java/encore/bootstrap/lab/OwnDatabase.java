package encore.bootstrap.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A database for one run, on a server that has another one: that one is never touched, since a lab
 * empties its tables.
 */
final class OwnDatabase {

  private static final Pattern URL = Pattern.compile("(.+?//[^/]+/)([^?]+)(\\?.*)?");

  private final String server;
  private final String name;
  private final String url;

  private OwnDatabase(String server, String name, String url) {
    this.server = server;
    this.name = name;
    this.url = url;
  }

  /**
   * @param url of a database on the server, in a form of {@code DATABASE_URL}
   */
  static OwnDatabase beside(String url) throws SQLException {
    var found = URL.matcher(url);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "DATABASE_URL must read postgres://user:password@host:port/database");
    }
    var name = "encore_lab_" + UUID.randomUUID().toString().substring(0, 8);
    var query = found.group(3) == null ? "" : found.group(3);
    var own = new OwnDatabase(url, name, found.group(1) + name + query);
    own.tellTheServer("CREATE DATABASE " + name);
    return own;
  }

  String url() {
    return url;
  }

  /** Beside the pool of the house and without its limits. */
  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("options", "-c search_path=encore");
    // From the first time on: what is measured is the statement, not its parsing.
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("ApplicationName", "encore-lab");
    return connect(url, properties);
  }

  void drop() throws SQLException {
    tellTheServer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private void tellTheServer(String sql) throws SQLException {
    try (var connection = connect(server, new Properties());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String url, Properties properties) throws SQLException {
    if (url.startsWith("jdbc:")) {
      return DriverManager.getConnection(url, properties);
    }
    var address = URI.create(url);
    var user = address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
    var parts = user.split(":", 2);
    properties.setProperty("user", URLDecoder.decode(parts[0].replace("+", "%2B"), UTF_8));
    if (parts.length > 1) {
      properties.setProperty("password", URLDecoder.decode(parts[1].replace("+", "%2B"), UTF_8));
    }
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    int port = address.getPort() < 0 ? 5432 : address.getPort();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d%s%s".formatted(address.getHost(), port, address.getPath(), query),
        properties);
  }
}
