package encore.persistence.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Optional;

/** An address as {@code postgres://user:password@host:port/database}, or in JDBC's own form. */
record PostgresUrl(String jdbc, String user, String password) {

  private static final int DEFAULT_PORT = 5432;

  static PostgresUrl parse(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new PostgresUrl(url, "", "");
    }
    try {
      return parse(new URI(url));
    } catch (URISyntaxException e) {
      // Not the cause: its message would show the password in a log.
      throw malformed();
    }
  }

  private static PostgresUrl parse(URI uri) {
    var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
    if (!scheme.matches("postgres(ql)?") || uri.getHost() == null || uri.getPath().length() < 2) {
      throw malformed();
    }
    var user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new PostgresUrl(
        "jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getRawPath(), query),
        decode(user[0]),
        user.length > 1 ? decode(user[1]) : "");
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "DATABASE_URL (encore.database.url) must read postgres://user:password@host:port/database");
  }

  /** Fit for a log: no password. */
  @Override
  public String toString() {
    return jdbc.replaceFirst("\\?.*", "");
  }
}
