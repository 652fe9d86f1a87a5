package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.util.List;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A batch meets locks and servers that go away. A gate stands in the way of the COMMIT of a buyer.
 */
class GroupCommitFailuresIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Gathering gathering = new Gathering(DATABASE);
  private final PostgresBoxOffice office = gathering.office();
  private Hall hall;

  @BeforeAll
  static void aGate() {
    Gathering.buildGate(DATABASE);
  }

  @BeforeEach
  void aHall() {
    hall = office.hall();
  }

  @AfterEach
  void everybodyGoesHome() {
    BookKeeping.isSound(office.transitions(hall));
    gathering.close();
  }

  @Test
  void nobodyIsAnsweredBeforeTheCommit() throws Exception {
    var anna = aBuyer();
    try (var gate = gathering.gateClosedTo(anna)) {
      var answers = atTheGate(anna);
      assertThat(answers).noneMatch(Future::isDone);
      gate.commit();

      assertThat(answers.get(0)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
      assertThat(answers.get(1)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Won.class);
      assertThat(answers.get(2)).succeedsWithin(Gathering.PATIENCE).isInstanceOf(Lost.class);
    }
    assertThat(office.bookingsOf(hall)).as("and that of seat 12").isEqualTo(3);
  }

  @Test
  void whenNobodyKnowsWhatBecameOfTheCommitAllAreToldSo() throws Exception {
    var anna = aBuyer();
    try (var gate = gathering.gateClosedTo(anna)) {
      var answers = atTheGate(anna);
      killWhoWaitsAt("COMMIT");

      assertUnavailable(answers, Reason.OUTCOME_UNKNOWN);
      gate.rollback();
    }
    assertThat(office.bookingsOf(hall)).as("the first one alone").isEqualTo(1);
    assertThat(gathering.claims().claim(claim(aBuyer(), hall, 1))).isInstanceOf(Won.class);
  }

  @Test
  void whenTheServerGoesAwayBeforeTheCommitAllAreToldSo() throws Exception {
    try (var blocker = gathering.lock(hall, 2)) {
      var answers = gathering.gather(hall, claim(aBuyer(), hall, 1), claim(aBuyer(), hall, 2));
      gathering.awaitSomebodyWaits("the batch waits");
      killWhoWaitsAt("%FOR NO KEY UPDATE%");

      assertUnavailable(answers, Reason.DOWN);
      blocker.rollback();
    }
    assertThat(gathering.claims().claim(claim(aBuyer(), hall, 1, 2))).isInstanceOf(Won.class);
  }

  /** A batch of three that have been decided, and whose COMMIT is under way. */
  private List<Future<Claim.Result>> atTheGate(UserId buyer) throws Exception {
    var answers =
        gathering.gather(
            hall, claim(aBuyer(), hall, 1), claim(buyer, hall, 2), claim(aBuyer(), hall, 1));
    gathering.awaitCommitAtTheGate();
    return answers;
  }

  private void killWhoWaitsAt(String statement) {
    Await.until(
        statement, Gathering.PATIENCE, () -> !gathering.waitingBackends(statement).isEmpty());
    for (int pid : gathering.waitingBackends(statement)) {
      DATABASE
          .database()
          .sql()
          .sql("SELECT pg_terminate_backend(:pid, 5000)")
          .param("pid", pid)
          .query()
          .listOfRows();
    }
  }

  private static void assertUnavailable(List<Future<Claim.Result>> answers, Reason reason) {
    assertThat(answers)
        .allSatisfy(each ->
            assertThat(each)
                .failsWithin(Gathering.PATIENCE)
                .withThrowableThat()
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.type(Unavailable.class))
                .returns(reason, Unavailable::reason));
  }
}
