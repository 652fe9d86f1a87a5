package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.TestDatabase;
import encore.persistence.testing.Auditor;
import encore.persistence.testing.Auditor.Finding;
import encore.testing.BoxOffice.Hall;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The auditor of a hall finds what happened in it, and nothing of another one. That each promise
 * can be broken is the matter of {@code BrokenPromisesIT}.
 */
class AuditorIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Auditor AUDITOR = new Auditor(DATABASE.database());

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private Hall hall;

  @BeforeAll
  static void nothingStopsAForger() {
    Nets.cut(DATABASE);
  }

  @BeforeEach
  void twoSeatsAreHeldByTwo() {
    office.setClock(NOON);
    hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 1));
    office.claims().claim(claim(aBuyer(), hall, 2));
  }

  @Test
  void soundBooksGiveNoFinding() {
    assertThat(AUDITOR.findings(hall)).isEmpty();
  }

  @Test
  void aCrimeIsFoundInItsHallAndInNoOther() {
    var innocent = office.hall();
    DATABASE
        .database()
        .sql()
        .sql("UPDATE seat SET fence = 7 WHERE id = :seat")
        .param("seat", hall.seat(1).id().value())
        .update();
    var crime =
        new Finding("S6-stands-where-its-log-ends", Long.toString(hall.seat(1).id().value()));

    assertThat(AUDITOR.findings(hall)).containsExactly(crime);
    assertThat(AUDITOR.findings()).contains(crime);
    assertThat(AUDITOR.findings(innocent)).isEmpty();
  }
}
