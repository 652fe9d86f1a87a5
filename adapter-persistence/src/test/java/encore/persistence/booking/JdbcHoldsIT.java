package encore.persistence.booking;

import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice;
import encore.testing.HoldsContract;

class JdbcHoldsIT extends HoldsContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected BoxOffice office() {
    return new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  }
}
