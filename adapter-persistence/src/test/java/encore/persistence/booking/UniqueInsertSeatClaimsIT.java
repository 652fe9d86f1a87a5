package encore.persistence.booking;

import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice;
import encore.testing.SeatClaimsContract;

class UniqueInsertSeatClaimsIT extends SeatClaimsContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected BoxOffice office() {
    return new PostgresBoxOffice(DATABASE, PersistentClaims::uniqueInsert);
  }

  @Override
  protected Patience patience() {
    return Patience.GIVES_UP;
  }
}
