package encore.persistence.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ConcertId;
import encore.persistence.support.TestDatabase;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsLeftIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final SeatsLeft seats = new SeatsLeft(DATABASE.database());
  private final ConcertId concert = new Stage(DATABASE).concert();

  @Test
  void theFewerAreLeftTheSoonerTheyAreCountedAgain() {
    assertThat(SeatsLeft.goodFor(0)).isEqualTo(Duration.ofMillis(400));
    assertThat(SeatsLeft.goodFor(800)).isEqualTo(Duration.ofMillis(400));
    assertThat(SeatsLeft.goodFor(4_000)).isEqualTo(Duration.ofSeconds(2));
    assertThat(SeatsLeft.goodFor(50_000)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aCountIsOldAfterAMoment() {
    assertThat(seats.of(List.of(concert))).containsEntry(concert, 12L);

    DATABASE
        .database()
        .sql()
        .sql(
            """
            UPDATE seat s
               SET fence = s.fence + 1, status = 'BLOCKED'
              FROM schedule d
             WHERE d.id = s.schedule_id
               AND d.concert_id = :concert
            """)
        .param("concert", concert.value())
        .update();

    Await.until(
        "nothing is left",
        Duration.ofSeconds(5),
        () -> seats.of(List.of(concert)).get(concert) == 0);
    assertThat(seats.of(concert)).isZero();
  }

  @Test
  void whatIsNoConcertHasNoSeats() {
    var nowhere = new ConcertId(UUID.randomUUID());

    assertThat(seats.of(List.of(nowhere))).containsEntry(nowhere, 0L);
  }
}
