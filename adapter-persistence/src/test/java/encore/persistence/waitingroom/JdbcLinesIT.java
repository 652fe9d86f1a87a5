package encore.persistence.waitingroom;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines.Put;
import encore.application.waitingroom.Lines.Renewal;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.Columns;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcLinesIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final OptionalLong UNSEEN = OptionalLong.empty();

  private final Stage stage = new Stage(DATABASE);
  private final JdbcLines lines = new JdbcLines(DATABASE.database());
  private ConcertId concert;

  @BeforeEach
  void aConcertAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    concert = stage.concert();
  }

  @Test
  void aLineIsReadBackAsItWasPut() {
    var policy =
        new LinePolicy(
            LineMode.AUTO,
            LineFlow.PAUSED,
            new AdmissionPolicy(OptionalInt.empty(), OptionalInt.of(7), Duration.ofMillis(1_500)),
            Duration.ofHours(24),
            Duration.ofSeconds(20),
            Duration.ofMillis(12_345),
            5_000,
            20);

    var put = (Put.Done) lines.put(concert, policy, UNSEEN, ALine.secret(3));

    assertThat(put.isNew()).isTrue();
    var line = put.line();
    assertThat(line.policy()).isEqualTo(policy);
    assertThat(line.version() + line.epoch()).isZero();
    assertThat(line.generation()).isEqualTo(1);
    assertThat(line.opening().secret().value()).isEqualTo(ALine.secret(3).value());
    assertThat(line.opening().opensAt()).contains(opensAt());
    assertThat(line.opening().isOpen()).isFalse();
    assertThat(line.schedules()).hasSize(1);
    assertThat(line.pulse().seatsLeft()).isEqualTo(12);
    assertThat(lines.find(stage.concert())).isEmpty();
  }

  private Instant opensAt() {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT min(sale_opens_at) AS t FROM schedule WHERE concert_id = :concert")
        .param("concert", concert.value())
        .query((row, _) -> Columns.instant(row, "t"))
        .single();
  }

  @Test
  void whoHasSeenAnOlderVersionChangesNothing() {
    assertThat(put(10, OptionalLong.of(0))).as("nothing to see yet").isInstanceOf(Put.Stale.class);
    put(10, UNSEEN);
    var second = (Put.Done) put(20, OptionalLong.of(0));

    assertThat(second.isNew()).isFalse();
    assertThat(second.line().version()).isEqualTo(1);
    assertThat(second.line().opening().secret().value()).isEqualTo(ALine.secret(10).value());
    assertThat(put(30, OptionalLong.of(0))).isInstanceOf(Put.Stale.class);
    assertThat(lines.find(concert).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(second.line());
    assertThat(((Put.Done) put(40, UNSEEN)).line().version()).as("does not care").isEqualTo(2);
  }

  private Put put(int active, OptionalLong seen) {
    return lines.put(concert, ALine.of(active), seen, ALine.secret(active));
  }

  @Test
  void ofTwoEditorsWhoSawTheSameOneIsTooLate() throws Exception {
    put(10, UNSEEN);

    var results = race(8, i -> () -> put(20 + i, OptionalLong.of(0)));

    assertThat(results).filteredOn(Put.Done.class::isInstance).hasSize(1);
    assertThat(lines.find(concert).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aLineBeginsOnceWhoeverBeginsIt() throws Exception {
    var results = race(8, i -> () -> (Put.Done) put(20 + i, UNSEEN));

    assertThat(results).filteredOn(Put.Done::isNew).hasSize(1);
    assertThat(lines.find(concert).orElseThrow().version()).isEqualTo(7);
  }

  @Test
  void aConcertThatIsNotThereHasNoLine() {
    var nowhere = new ConcertId(UUID.randomUUID());

    assertThat(lines.put(nowhere, ALine.OF_TEN, UNSEEN, ALine.secret(1)))
        .isInstanceOf(Put.NoSuchConcert.class);
    assertThat(lines.put(nowhere, ALine.OF_TEN, OptionalLong.of(3), ALine.secret(1)))
        .isInstanceOf(Put.NoSuchConcert.class);
    assertThat(lines.owe(nowhere, 1)).isFalse();
    assertThat(lines.raiseGeneration(nowhere)).isFalse();
    assertThat(lines.renew(nowhere, 0)).isEmpty();
    assertThat(lines.open(nowhere, 1)).isEmpty();
  }

  @Test
  void aLineOpensOnceAndNotBeforeItsTime() throws Exception {
    put(10, UNSEEN);
    var opens = opensAt();
    DATABASE.setClock(Optional.of(opens.minusNanos(1_000)));
    assertThat(lines.open(concert, 3)).isEmpty();

    DATABASE.setClock(Optional.of(opens));
    var counts = race(8, i -> () -> lines.open(concert, 100 + i));

    assertThat(counts).containsOnly(counts.getFirst());
    assertThat(counts.getFirst()).isNotEmpty();
    var opening = lines.find(concert).orElseThrow().opening();
    assertThat(opening.count()).isEqualTo(counts.getFirst());
    assertThat(opening.openedAt()).contains(opens);
  }

  @Test
  void whoeverFindsThatTheOrderIsLostGetsTheSameEpoch() throws Exception {
    put(10, UNSEEN);

    var begun = race(8, _ -> () -> lines.renew(concert, 0).orElseThrow());
    assertThat(begun).containsOnly(new Renewal(1, OptionalLong.empty(), 0));

    lines.noteIndices(concert, 500);
    lines.noteIndices(concert, 400);
    var anew = race(8, _ -> () -> lines.renew(concert, 1).orElseThrow());
    long next = 500 + LineOrder.INDICES_UNNOTED;
    assertThat(anew).containsOnly(new Renewal(2, OptionalLong.empty(), next));
    lines.open(concert, next + 10);
    assertThat(lines.renew(concert, 2))
        .contains(new Renewal(3, OptionalLong.of(next + 10), next + 10));
  }

  @Test
  void allLinesAreReadAtOnceWithTheTime() {
    put(10, UNSEEN);
    var other = stage.concertWith(ALine.of(5));

    var all = lines.all();

    assertThat(all.asOf()).isEqualTo(NOON);
    for (var each : List.of(concert, other)) {
      assertThat(all.lines())
          .filteredOn(line -> line.concert().equals(each))
          .usingRecursiveComparison()
          .isEqualTo(List.of(lines.find(each).orElseThrow()));
    }
  }

  @Test
  void anEmptyHouseHasATime() {
    var fresh = TestDatabase.create();
    fresh.setClock(Optional.of(NOON));

    var all = new JdbcLines(fresh.database()).all();

    assertThat(all.lines()).isEmpty();
    assertThat(all.asOf()).isEqualTo(NOON);
  }

  @Test
  void seatsAreLeftUntilTheyAreSoldAndWhileTheSaleGoesOn() {
    put(10, UNSEEN);
    var held =
        "status = 'HELD', holder_id = s.schedule_id, booking_id = s.schedule_id, hold_expires_at = app_now()";
    move(1, held);
    move(1, "status = 'SOLD', hold_expires_at = NULL");
    move(2, "status = 'BLOCKED'");
    move(3, held);
    assertThat(seatsLeft()).isEqualTo(10);

    DATABASE.setClock(Optional.of(NOON.plus(Duration.ofDays(3_650))));
    assertThat(seatsLeft()).isZero();
  }

  private long seatsLeft() {
    return lines.find(concert).orElseThrow().pulse().seatsLeft();
  }

  private void move(int number, String columns) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            UPDATE seat s
               SET fence = s.fence + 1, %s
              FROM schedule d
             WHERE d.id = s.schedule_id
               AND d.concert_id = :concert
               AND s.number = :number
            """
                .formatted(columns))
        .param("concert", concert.value())
        .param("number", number)
        .update();
  }
}
