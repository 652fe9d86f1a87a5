package encore.testing;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.Lines.Put;
import encore.application.waitingroom.Lines.Renewal;
import encore.domain.catalog.ConcertId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of lines, wherever they are kept. */
public abstract class LinesContract {

  protected static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  protected static final OptionalLong UNSEEN = OptionalLong.empty();

  private static final Instant OPENS = NOON.minus(Duration.ofHours(1));

  protected abstract Lines lines();

  /** One that is on sale since eleven, and has no line yet. */
  protected abstract ConcertId aConcert();

  protected abstract void setClock(Instant instant);

  private ConcertId concert;

  @BeforeEach
  void aConcertAtNoon() {
    setClock(NOON);
    concert = aConcert();
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
    assertThat(lines().find(concert).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(second.line());
    assertThat(((Put.Done) put(40, UNSEEN)).line().version()).as("does not care").isEqualTo(2);
  }

  private Put put(int active, OptionalLong seen) {
    return lines().put(concert, ALine.of(active), seen, ALine.secret(active));
  }

  @Test
  void ofTwoEditorsWhoSawTheSameOneIsTooLate() throws Exception {
    put(10, UNSEEN);

    var results = race(8, i -> () -> put(20 + i, OptionalLong.of(0)));

    assertThat(results).filteredOn(Put.Done.class::isInstance).hasSize(1);
    assertThat(lines().find(concert).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aLineBeginsOnceWhoeverBeginsIt() throws Exception {
    var results = race(8, i -> () -> (Put.Done) put(20 + i, UNSEEN));

    assertThat(results).filteredOn(Put.Done::isNew).hasSize(1);
    assertThat(lines().find(concert).orElseThrow().version()).isEqualTo(7);
  }

  @Test
  void aConcertThatIsNotThereHasNoLine() {
    var nowhere = new ConcertId(UUID.randomUUID());

    assertThat(lines().put(nowhere, ALine.OF_TEN, UNSEEN, ALine.secret(1)))
        .isInstanceOf(Put.NoSuchConcert.class);
    assertThat(lines().put(nowhere, ALine.OF_TEN, OptionalLong.of(3), ALine.secret(1)))
        .isInstanceOf(Put.NoSuchConcert.class);
    assertThat(lines().owe(nowhere, 1)).isFalse();
    assertThat(lines().raiseGeneration(nowhere)).isFalse();
    assertThat(lines().renew(nowhere, 0)).isEmpty();
    assertThat(lines().open(nowhere, 1)).isEmpty();
  }

  @Test
  void aLineOpensOnceAndNotBeforeItsTime() throws Exception {
    put(10, UNSEEN);
    setClock(OPENS.minusNanos(1_000));
    assertThat(lines().open(concert, 3)).isEmpty();

    setClock(OPENS);
    var counts = race(8, i -> () -> lines().open(concert, 100 + i));

    assertThat(counts).containsOnly(counts.getFirst());
    assertThat(counts.getFirst()).isNotEmpty();
    var opening = lines().find(concert).orElseThrow().opening();
    assertThat(opening.count()).isEqualTo(counts.getFirst());
    assertThat(opening.openedAt()).contains(OPENS);
  }

  @Test
  void whoeverFindsThatTheOrderIsLostGetsTheSameEpoch() throws Exception {
    put(10, UNSEEN);

    var begun = race(8, _ -> () -> lines().renew(concert, 0).orElseThrow());
    assertThat(begun).containsOnly(new Renewal(1, OptionalLong.empty(), 0));

    lines().noteIndices(concert, 500);
    lines().noteIndices(concert, 400);
    var anew = race(8, _ -> () -> lines().renew(concert, 1).orElseThrow());
    long next = 500 + InMemoryLines.INDICES_UNNOTED;
    assertThat(anew).containsOnly(new Renewal(2, OptionalLong.empty(), next));
    lines().open(concert, next + 10);
    assertThat(lines().renew(concert, 2))
        .contains(new Renewal(3, OptionalLong.of(next + 10), next + 10));
  }

  @Test
  void allLinesAreReadAtOnceWithTheTime() {
    put(10, UNSEEN);
    var other = aConcert();
    lines().put(other, ALine.of(5), UNSEEN, ALine.secret(5));

    var all = lines().all();

    assertThat(all.asOf()).isEqualTo(NOON);
    for (var each : List.of(concert, other)) {
      assertThat(all.lines())
          .filteredOn(line -> line.concert().equals(each))
          .usingRecursiveComparison()
          .isEqualTo(List.of(lines().find(each).orElseThrow()));
    }
  }
}
