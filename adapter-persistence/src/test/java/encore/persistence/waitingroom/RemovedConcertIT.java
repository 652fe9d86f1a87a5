package encore.persistence.waitingroom;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.BackOffice;
import encore.application.catalog.RemoveConcert;
import encore.application.shared.Unavailable;
import encore.application.waitingroom.Lines.Put;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Ticket;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.catalog.BackOffices;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.ALine;
import encore.testing.BoxOffice.Hall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A concert that nobody booked goes, and takes its line and its passes along. */
class RemovedConcertIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Stage stage = new Stage(DATABASE);
  private final BackOffice office = BackOffices.over(DATABASE);
  private final AtomicLong numbers = new AtomicLong();
  private Hall hall;
  private ConcertId concert;

  @BeforeEach
  void threeAreInside() {
    DATABASE.setClock(Optional.of(NOON));
    hall = new SqlHalls(DATABASE.database()).hall();
    concert = stage.concertOf(hall);
    stage.lines().put(concert, ALine.of(1_000), OptionalLong.empty(), ALine.secret(1));
    admitOne();
    admitOne();
    admitOne();
  }

  private int admitOne() {
    var ticket = new Ticket(concert, aBuyer(), numbers.incrementAndGet(), 1);
    return stage
        .journal()
        .admit(concert, List.of(ticket), _ -> new Verdict(1, 0, Brake.FULL))
        .admitted();
  }

  private RemoveConcert.Outcome remove() {
    return office.removeConcert().remove(new RemoveConcert.Command(aBuyer(), concert, 0));
  }

  private int passes() {
    return stage.count("SELECT count(*) FROM admission_pass WHERE concert_id = :concert", concert);
  }

  @Test
  void withNobodysBookingItGoes() {
    assertThat(passes()).isEqualTo(3);

    assertThat(remove()).isInstanceOf(RemoveConcert.Outcome.Removed.class);

    assertThat(passes()).isZero();
    assertThat(stage.lines().find(concert)).isEmpty();
    assertThat(admitOne()).isZero();
  }

  @Test
  void withABookingItStaysAndSoDoItsPasses() {
    new PersistentClaims(DATABASE.database()).conditionalUpdate().claim(claim(aBuyer(), hall, 1));

    assertThat(remove()).isInstanceOf(RemoveConcert.Outcome.HasBookings.class);

    assertThat(passes()).isEqualTo(3);
  }

  @Test
  void whoeverWorksOnItsLineMeanwhileFindsItOrNot() throws Exception {
    race(
        8,
        i ->
            () -> {
              for (int n = 0; n < 20; n++) {
                work(i, n);
              }
              return 0;
            });

    assertThat(stage.lines().find(concert)).isEmpty();
    assertThat(passes()).isZero();
    assertThat(DATABASE.deadlocks()).isZero();
  }

  private void work(int worker, int time) {
    try {
      switch (worker % 3) {
        case 0 -> admitOne();
        case 1 ->
            assertThat(
                    stage
                        .lines()
                        .put(concert, ALine.of(time + 1), OptionalLong.empty(), ALine.secret(1)))
                .isNotInstanceOf(Put.Stale.class);
        default -> {
          if (time == 10) {
            remove();
          }
        }
      }
    } catch (Unavailable e) {
      assertThat(e.reason()).isEqualTo(Unavailable.Reason.BUSY);
    }
  }
}
