package encore.persistence.booking;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds, gifts, extensions, ends of all kinds and the house, under each strategy. */
class BustleIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @ParameterizedTest
  @EnumSource
  void whateverMeetsOnTheSameSeatsTheBooksAreSound(PersistentStrategy strategy) throws Exception {
    int before = DATABASE.deadlocks();
    var bustle = new Bustle(strategy.office(DATABASE), DATABASE);

    bustle.run();
    bustle.everySeatIsForSaleAgain();

    if (strategy != PersistentStrategy.UNIQUE_INSERT) {
      // That one takes its locks the other way round, and says so.
      assertThat(DATABASE.deadlocks()).isEqualTo(before);
    }
  }
}
