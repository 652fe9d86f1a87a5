package encore.persistence.support;

import java.sql.SQLException;

/** No PostgreSQL answers where one was expected. */
public final class DatabaseUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnreachable(String address, SQLException cause) {
    super(address + ": " + cause.getMessage(), cause);
  }
}
