package encore.persistence.wallet;

import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt at a wallet came to.
 *
 * @param seen the wallet before; empty where there is none
 * @param moved what it has become; empty where the attempt was refused
 * @param stale somebody else was faster than the look that it was decided by
 */
record Told(Optional<Seen> seen, Optional<Moved> moved, boolean stale) {

  /** A wallet and its version. */
  record Seen(Balance balance, long version) {

    static Seen read(ResultSet row, int number) throws SQLException {
      return new Seen(
          inside(row.getLong("balance"), row.getLong("reserved")), row.getLong("version"));
    }
  }

  record Moved(Balance after, Instant at) {}

  static Told refused(Optional<Seen> seen) {
    return new Told(seen, Optional.empty(), false);
  }

  Balance before() {
    return seen.map(Seen::balance).orElse(Balance.EMPTY);
  }

  static Told read(ResultSet row, Optional<Long> decidedBy) throws SQLException {
    long version = row.getLong("version");
    boolean found = !row.wasNull();
    boolean stale = found && decidedBy.filter(by -> by != version).isPresent();
    return new Told(found ? Optional.of(Seen.read(row, 0)) : Optional.empty(), moved(row), stale);
  }

  private static Optional<Moved> moved(ResultSet row) throws SQLException {
    var after = inside(row.getLong("balance_after"), row.getLong("reserved_after"));
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Moved(after, Columns.instant(row, "db_now")));
  }

  private static Balance inside(long total, long reserved) {
    return new Balance(new Money(total), new Money(reserved));
  }
}
