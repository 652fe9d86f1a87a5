package encore.persistence.support;

import java.sql.SQLException;

/** PostgreSQL answers, and does not let us in. */
public final class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseRefused(String address, SQLException cause) {
    super(address + ": " + cause.getMessage(), cause);
  }
}
