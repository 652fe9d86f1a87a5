package encore.persistence.booking;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim.Result.Won;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.Auditor;
import encore.testing.BoxOffice.Hall;
import encore.testing.Crowd;
import encore.testing.Form;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two instances on the same seats, each claim by the next strategy in turn. */
class MixedFleetIT {

  private static final int CLAIMS = Form.of(504, 1_000);
  private static final Set<PersistentStrategy> ALL = EnumSet.allOf(PersistentStrategy.class);

  @Test
  void strategiesThatMeetOnTheSameSeatsKeepTheBooksAndTheOrderOfLocks() throws Exception {
    var inOrder = EnumSet.complementOf(EnumSet.of(PersistentStrategy.UNIQUE_INSERT));
    var test = TestDatabase.create();

    for (int round = 0; round < Form.of(2, 9); round++) {
      var hall = rush(test, inOrder, CLAIMS);

      PersistentStrategy.mixedOffice(test, inOrder).audit(hall);
    }
  }

  /** It takes its locks the other way round: somebody waits in vain, and nothing else happens. */
  @Test
  void anInsertThatComesFirstCostsTimeAndNothingElse() throws Exception {
    var test = TestDatabase.createImpatient();

    rush(test, ALL, CLAIMS);

    assertThat(new Auditor(test.database()).findings()).isEmpty();
  }

  private static Hall rush(TestDatabase test, Set<PersistentStrategy> fleet, int claims)
      throws Exception {
    var office = PersistentStrategy.mixedOffice(test, fleet);
    office.letClockRun();
    var hall = office.hall();
    var here = new Crowd(office, hall, claims);
    var there = new Crowd(PersistentStrategy.mixedOffice(test.another(), fleet), hall, claims);

    var results = race(2, i -> () -> (i == 0 ? here : there).rush(8));

    assertThat(results.stream().flatMap(each -> each.stream()))
        .hasSize(2 * claims)
        .filteredOn(Won.class::isInstance)
        .hasSize(office.bookingsOf(hall));
    return hall;
  }
}
