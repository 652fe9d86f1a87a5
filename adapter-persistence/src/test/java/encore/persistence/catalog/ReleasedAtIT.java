package encore.persistence.catalog;

import static encore.testing.Buyers.POLICY;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.catalog.PastReleases;
import encore.domain.booking.ChurnPolicy;
import encore.domain.catalog.SeatChoice;
import encore.domain.identity.UserId;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.booking.PostgresBoxOffice;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a buyer is to pause, as both ways to a hold see it. */
class ReleasedAtIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final ChurnPolicy CHURN = new ChurnPolicy(20, WINDOW);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private final SqlOffers offers = new SqlOffers(DATABASE.database());
  private final SqlSaleWindows windows = new SqlSaleWindows(DATABASE.database());
  private final UserId anna = aBuyer();
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  @Test
  void whoLetGoTwentyTimesPausesUntilTheOldestOfThemIsForgotten() {
    for (int second = 0; second < 19; second++) {
      letGo(anna, NOON.plusSeconds(second));
    }
    assertThat(pause(anna)).isEmpty();

    letGo(anna, NOON.plusSeconds(19));

    assertThat(pause(anna)).contains(WINDOW.minusSeconds(19));
    assertThat(pause(aBuyer())).isEmpty();
    office.setClock(NOON.plus(WINDOW).minusNanos(1_000));
    assertThat(pause(anna)).contains(Duration.ofNanos(1_000));
    office.setClock(NOON.plus(WINDOW));
    assertThat(pause(anna)).isEmpty();
  }

  @Test
  void theLastOnesDecideHoweverManyThereWere() {
    for (int second = 0; second < 25; second++) {
      letGo(anna, NOON.plusSeconds(second));
    }

    assertThat(pause(anna)).contains(WINDOW.minusSeconds(24 - 5));
  }

  @Test
  void whatWasLetGoAtTheLastMomentOfTheLongestHoldCountsForTheWholeWindow() {
    var end = NOON.plus(POLICY.hardCap()).minusNanos(1_000);
    var held =
        List.of(1, 2, 3).stream()
            .map(number -> claim(anna, hall, POLICY.hardCap(), number))
            .toList();
    held.forEach(this::hold);
    office.setClock(end);
    held.forEach(claim -> office.holds().release(claim.terms().id(), anna));

    office.setClock(end.plus(WINDOW).minusNanos(1_000));

    assertThat(pause(anna, new ChurnPolicy(3, WINDOW))).contains(Duration.ofNanos(1_000));
  }

  @Test
  void holdsThatLapseAndGiftsThatAreTakenBackDoNotCount() {
    for (int number = 1; number <= 4; number++) {
      hold(claim(anna, hall, number));
    }
    // A minute later also their books are closed.
    var later = NOON.plus(POLICY.ttl()).plusSeconds(60);
    office.setClock(later);
    office.holds().tidyLapsed(500);
    assertThat(statuses()).containsOnly("EXPIRED").hasSize(4);
    DATABASE
        .database()
        .sql()
        .sql(
            """
            INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, seat_count,
                                 complimentary, held_at, expires_at, ended_at)
            VALUES (gen_random_uuid(), :schedule, :buyer, 'CANCELLED', 0, 1,
                    true, app_now(), app_now(), app_now())
            """)
        .param("schedule", hall.schedule().value())
        .param("buyer", anna.value())
        .update();

    assertThat(pause(anna, new ChurnPolicy(1, WINDOW))).isEmpty();

    letGo(anna, later);
    assertThat(pause(anna, new ChurnPolicy(1, WINDOW))).contains(WINDOW);
  }

  private List<String> statuses() {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT status FROM booking WHERE buyer_id = :buyer")
        .param("buyer", anna.value())
        .query(String.class)
        .list();
  }

  private void letGo(UserId buyer, Instant at) {
    office.setClock(at);
    var claim = claim(buyer, hall, 7);
    hold(claim);
    office.holds().release(claim.terms().id(), buyer);
  }

  private void hold(Claim claim) {
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
  }

  private Optional<Duration> pause(UserId buyer) {
    return pause(buyer, CHURN);
  }

  private Optional<Duration> pause(UserId buyer, ChurnPolicy churn) {
    var releases = new PastReleases(buyer, churn.releasesMax(), churn.reach(POLICY));
    var one = new SeatChoice.Numbers(new TreeSet<>(List.of(1, 2)));
    var offer = offers.find(hall.schedule(), one, releases).orElseThrow();
    var look = windows.find(hall.schedule(), releases).orElseThrow();

    assertThat(look.releasedAt()).isEqualTo(offer.releasedAt());
    return offer.releasedAt().flatMap(at -> churn.pauseAfter(at, offer.asOf()));
  }
}
