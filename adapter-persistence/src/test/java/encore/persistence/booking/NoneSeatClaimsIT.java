package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.persistence.support.Net;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.Auditor;
import encore.persistence.testing.Auditor.Finding;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the contract and the nets are for: the strategy that checks and then writes. */
class NoneSeatClaimsIT {

  private static final int BUYERS = 5;

  @Test
  void theContractIsBrokenAndTheSchemaSavesTheSeat() throws Exception {
    var test = TestDatabase.create();
    var office = new PostgresBoxOffice(test, PersistentClaims::none);
    var hall = office.hall();

    var results = whenAllHaveLookedBeforeAnyoneWrites(test, office, hall);

    assertThat(results).filteredOn(Won.class::isInstance).hasSize(1);
    assertThat(results)
        .as("stopped by the schema")
        .filteredOn("by_the_book"::equals)
        .hasSize(BUYERS - 1);
    assertThat(new Auditor(test.database()).findings()).isEmpty();
  }

  @Test
  void withoutTheNetsASeatIsSoldTwiceAndTheAuditorSaysSo() throws Exception {
    var test = TestDatabase.create();
    Nets.cut(test);
    var office = new PostgresBoxOffice(test, PersistentClaims::none);
    var hall = office.hall();

    var results = whenAllHaveLookedBeforeAnyoneWrites(test, office, hall);

    assertThat(results).hasOnlyElementsOfType(Won.class).hasSize(BUYERS);
    assertThat(new Auditor(test.database()).findings(hall))
        .extracting(Finding::promise)
        .contains("S1-one-live-claim", "S2-exclusive");
  }

  /** The same race is lost by nobody twice: it is the strategy, and not the missing nets. */
  @Test
  void theOthersNeedNoNets() throws Exception {
    var test = TestDatabase.create();
    Nets.cut(test);
    for (var strategy :
        List.of(
            PersistentStrategy.CONDITIONAL_UPDATE,
            PersistentStrategy.ROW_LOCK,
            PersistentStrategy.ROW_LOCK_NOWAIT,
            PersistentStrategy.ADVISORY_LOCK,
            PersistentStrategy.OPTIMISTIC,
            PersistentStrategy.SERIALIZABLE)) {
      var office = strategy.office(test);
      var hall = office.hall();

      race(200, i -> () -> office.claims().claim(claim(aBuyer(), hall, i % 12 + 1)));

      office.audit(hall);
    }
  }

  /** A lock on the row keeps everybody from writing, and nobody from looking. */
  private static List<Object> whenAllHaveLookedBeforeAnyoneWrites(
      TestDatabase test, PostgresBoxOffice office, Hall hall) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = test.connect();
        var lock = blocker.prepareStatement("SELECT FROM encore.seat WHERE id = ? FOR UPDATE")) {
      blocker.setAutoCommit(false);
      lock.setLong(1, hall.seat(7).id().value());
      lock.execute();
      var claiming =
          IntStream.range(0, BUYERS)
              .mapToObj(_ -> threads.submit(() -> outcome(office, claim(aBuyer(), hall, 7))))
              .toList();
      Await.until("all of them wait", Duration.ofSeconds(10), () -> test.waiting() == BUYERS);
      blocker.commit();
      var outcomes = new ArrayList<Object>();
      for (var each : claiming) {
        outcomes.add(each.get(10, TimeUnit.SECONDS));
      }
      return outcomes;
    }
  }

  /** What became of the claim, or what in the schema stopped it. */
  private static Object outcome(PostgresBoxOffice office, Claim claim) {
    try {
      return office.claims().claim(claim);
    } catch (RuntimeException e) {
      return Net.thatStopped(e).orElseThrow(() -> e);
    }
  }
}
