package encore.persistence.booking;

import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice;
import encore.testing.SeatClaimsContract;

class RowLockNowaitSeatClaimsIT extends SeatClaimsContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected BoxOffice office() {
    return new PostgresBoxOffice(DATABASE, PersistentClaims::rowLockNowait);
  }

  @Override
  protected Patience patience() {
    return Patience.LEAVES_AT_ONCE;
  }
}
