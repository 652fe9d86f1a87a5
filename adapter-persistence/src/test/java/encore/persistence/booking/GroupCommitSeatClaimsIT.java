package encore.persistence.booking;

import encore.persistence.support.TestDatabase;
import encore.persistence.support.group.GroupCommitProperties;
import encore.testing.BoxOffice;
import encore.testing.SeatClaimsContract;
import java.time.Duration;

class GroupCommitSeatClaimsIT extends SeatClaimsContract {

  static final GroupCommitProperties LIMITS =
      new GroupCommitProperties(4, 64, 5_000, Duration.ofSeconds(20));

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected BoxOffice office() {
    return PersistentStrategy.GROUP_COMMIT.office(DATABASE);
  }
}
