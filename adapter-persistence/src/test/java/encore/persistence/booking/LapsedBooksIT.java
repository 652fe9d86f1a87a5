package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.booking.BookingId;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When what is over is written down; what buyers see is in the contract. */
class LapsedBooksIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofMinutes(5));
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private BookingId booking;

  @BeforeEach
  void twoSeatsAreHeldAtNoon() {
    office.setClock(NOON);
    var claim = claim(aBuyer(), office.hall(), 1, 2);
    office.claims().claim(claim);
    booking = claim.terms().id();
  }

  @Test
  void theClaimsOnTheSeatsEndWithTheHold() {
    tidyAt(END.minusMillis(1));
    assertThat(claims()).containsExactly("HELD", "HELD");

    tidyAt(END);
    assertThat(claims()).containsExactly("EXPIRED", "EXPIRED");
  }

  @Test
  void theBookingIsClosedOnceNobodyCanBeAtWorkOnItAnyMore() {
    tidyAt(END.plus(GRACE).minusMillis(1));
    assertThat(status()).isEqualTo("HELD");

    tidyAt(END.plus(GRACE));
    assertThat(status()).isEqualTo("EXPIRED");
  }

  private void tidyAt(Instant now) {
    office.setClock(now);
    office.holds().tidyLapsed(500);
  }

  private List<String> claims() {
    return ask("SELECT status FROM booking_seat WHERE booking_id = :booking");
  }

  private String status() {
    return ask("SELECT status FROM booking WHERE id = :booking").getFirst();
  }

  private List<String> ask(String question) {
    return DATABASE
        .database()
        .sql()
        .sql(question)
        .param("booking", booking.value())
        .query(String.class)
        .list();
  }
}
