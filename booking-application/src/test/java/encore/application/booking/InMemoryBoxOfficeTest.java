package encore.application.booking;

import encore.testing.BoxOffice;
import encore.testing.HoldsContract;
import encore.testing.InMemoryBoxOffice;
import encore.testing.SeatClaimsContract;
import org.junit.jupiter.api.Nested;

/** The fake keeps the same promises as the real adapters, so stories told with it are true. */
class InMemoryBoxOfficeTest {

  @Nested
  class Claims extends SeatClaimsContract {
    @Override
    protected BoxOffice office() {
      return new InMemoryBoxOffice();
    }
  }

  @Nested
  class HoldsOfABuyer extends HoldsContract {
    @Override
    protected BoxOffice office() {
      return new InMemoryBoxOffice();
    }
  }
}
