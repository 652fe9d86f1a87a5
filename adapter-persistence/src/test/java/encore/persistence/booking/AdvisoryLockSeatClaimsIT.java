package encore.persistence.booking;

import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice;
import encore.testing.SeatClaimsContract;

class AdvisoryLockSeatClaimsIT extends SeatClaimsContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected BoxOffice office() {
    return new PostgresBoxOffice(DATABASE, PersistentClaims::advisoryLock);
  }
}
