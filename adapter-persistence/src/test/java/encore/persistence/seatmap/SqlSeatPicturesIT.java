package encore.persistence.seatmap;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.SeatClaims;
import encore.application.seatmap.SeatPictures.Glance;
import encore.domain.catalog.ScheduleId;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.support.Backstage;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What streams show is what seat-status shows, under the same version. */
class SqlSeatPicturesIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Backstage BACKSTAGE = DATABASE.backstage();

  private final SqlSeatPictures pictures = new SqlSeatPictures(BACKSTAGE);
  private final SqlSeatMapViews maps = new SqlSeatMapViews(DATABASE.database());
  private final SeatClaims claims = new PersistentClaims(DATABASE.database()).conditionalUpdate();
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    hall = new SqlHalls(DATABASE.database()).hall();
  }

  @AfterAll
  static void close() {
    BACKSTAGE.close();
  }

  @Test
  void theyAgreeWithTheSeatMapWhateverHappens() {
    agree("AAAAAAAAAAAA");
    claims.claim(claim(aBuyer(), hall, 3));
    agree("AAHAAAAAAAAA");
    DATABASE.setClock(Optional.of(NOON.plus(TTL)));
    agree("AAAAAAAAAAAA");
    claims.claim(claim(aBuyer(), hall, 3, 4));
    agree("AAHHAAAAAAAA");
    DATABASE.database().sql().sql("UPDATE schedule SET seat_map_from = 100").update();
    agree("AAHHAAAAAAAA");
  }

  private void agree(String letters) {
    var map = maps.of(hall.schedule()).orElseThrow();
    var picture = pictures.of(hall.schedule()).orElseThrow();
    assertThat(picture.letters()).isEqualTo(letters);
    assertThat(picture.version()).isEqualTo(map.version());
    assertThat(picture.numbers())
        .isEqualTo(map.seats().stream().map(s -> s.seat().number()).toList());
    assertThat(picture.count('A')).isEqualTo(map.counts().available());
    assertThat(glance().version()).isEqualTo(map.version());
  }

  @Test
  void aGlanceTellsWhenTheNextHoldEnds() {
    claims.claim(claim(aBuyer(), hall, 3));
    DATABASE.setClock(Optional.of(NOON.plusSeconds(60)));
    claims.claim(claim(aBuyer(), hall, 4));

    assertThat(glance().untilNext()).contains(TTL.minusSeconds(60));
    DATABASE.setClock(Optional.of(NOON.plus(TTL)));
    assertThat(glance().untilNext()).contains(Duration.ofSeconds(60));
  }

  @Test
  void aShowThatHasBegunIsOver() {
    assertThat(glance().isOver()).isFalse();
    DATABASE.setClock(Optional.of(hall.window().closesAt()));
    assertThat(glance()).isEqualTo(new Glance(0, true, Optional.empty()));
  }

  @Test
  void whatDoesNotExistIsNotAmongThem() {
    var nowhere = new ScheduleId(UUID.randomUUID());
    assertThat(pictures.glance(List.of(hall.schedule(), nowhere)))
        .containsOnlyKeys(hall.schedule());
    assertThat(pictures.of(nowhere)).isEmpty();
  }

  @Test
  void theAgeOfAChangeIsThatOfItsMoveOrOfItsEnd() {
    DATABASE.setClock(Optional.empty());
    assertThat(pictures.age(hall.schedule(), List.of(3))).isEmpty();
    claims.claim(claim(aBuyer(), hall, 3));
    assertThat(pictures.age(hall.schedule(), List.of(3, 4)))
        .hasValueSatisfying(age -> assertThat(age).isBetween(Duration.ZERO, Duration.ofSeconds(9)));
  }

  private Glance glance() {
    return requireNonNull(pictures.glance(List.of(hall.schedule())).get(hall.schedule()));
  }
}
