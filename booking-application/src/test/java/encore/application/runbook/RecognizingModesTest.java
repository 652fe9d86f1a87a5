package encore.application.runbook;

import static encore.application.runbook.Mode.CACHE_BYPASS;
import static encore.application.runbook.Mode.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.identity.UserId;
import encore.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecognizingModesTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UserId ADMIN = new UserId(new UUID(0, 1));

  private final StoppedClock clock = new StoppedClock(NOON);
  private Supplier<Modes.Snapshot> books = () -> snapshot(NOON, off());
  private Map<Mode, String> local = Map.of();
  private final RecognizeModes modes =
      new RecognizeModesService(new ReadModes(), () -> local, clock);

  @Test
  void aModeIsKnownFromTheNextLookOnWithItsReasonAndItsEnd() {
    assertThat(modes.isOn(READ_ONLY)).as("never heard of").isFalse();
    books = () -> snapshot(NOON, on(Optional.of(NOON.plusSeconds(60))));
    modes.refresh();

    var inForce = modes.inForce(READ_ONLY).orElseThrow();
    assertThat(inForce.reason()).isEqualTo("moving");
    assertThat(inForce.left()).contains(Duration.ofSeconds(60));
    assertThat(modes.isOn(CACHE_BYPASS)).isFalse();
  }

  @Test
  void whileTheBooksAreAwayWhatWasKnownCountsAndStillEnds() {
    books = () -> snapshot(NOON, on(Optional.of(NOON.plusSeconds(60))));
    modes.refresh();
    books = RecognizingModesTest::away;
    clock.set(NOON.plusSeconds(59));

    assertThatThrownBy(modes::refresh).isInstanceOf(Unavailable.class);
    assertThat(modes.isOn(READ_ONLY)).isTrue();
    clock.set(NOON.plusSeconds(60));
    assertThat(modes.isOn(READ_ONLY)).isFalse();
  }

  /** Our clock may be wrong; how long is left is the books' word. */
  @Test
  void theEndIsTheOneOfTheBooks() {
    var theirs = NOON.plusSeconds(3600);
    books = () -> snapshot(theirs, on(Optional.of(theirs.plusSeconds(60))));
    modes.refresh();

    assertThat(modes.inForce(READ_ONLY).orElseThrow().left()).contains(Duration.ofSeconds(60));
    clock.set(NOON.plusSeconds(61));
    assertThat(modes.isOn(READ_ONLY)).isFalse();
  }

  @Test
  void anAnswerThatTookLongDoesNotReplaceALaterOne() {
    books = () -> snapshot(NOON.plusSeconds(1), on(Optional.empty()));
    modes.refresh();
    books = () -> snapshot(NOON, off());
    modes.refresh();

    assertThat(modes.isOn(READ_ONLY)).isTrue();
  }

  @Test
  void theOperatorsHandNeedsNoBooks() {
    books = RecognizingModesTest::away;
    local = Map.of(READ_ONLY, "a repair");

    assertThatThrownBy(modes::refresh).isInstanceOf(Unavailable.class);
    assertThat(modes.inForce(READ_ONLY).orElseThrow().reason()).isEqualTo("a repair");
    assertThat(modes.known().local()).containsExactly(READ_ONLY);
    assertThat(modes.known().asOf()).isEmpty();

    local = Map.of();
    assertThatThrownBy(modes::refresh).isInstanceOf(Unavailable.class);
    assertThat(modes.isOn(READ_ONLY)).isFalse();
  }

  private static Modes.Snapshot away() {
    throw new Unavailable("postgres", Reason.DOWN, new IllegalStateException());
  }

  private static Modes.Snapshot snapshot(Instant asOf, ModeState readOnly) {
    var bypass = new ModeState(CACHE_BYPASS, false, Optional.empty(), Optional.empty());
    return new Modes.Snapshot(List.of(bypass, readOnly), asOf);
  }

  private static ModeState off() {
    return new ModeState(READ_ONLY, false, Optional.empty(), Optional.empty());
  }

  private static ModeState on(Optional<Instant> until) {
    var turn = new ModeState.Turn(ADMIN, NOON, "moving");
    return new ModeState(READ_ONLY, true, until, Optional.of(turn));
  }

  /** Nobody turns anything here. */
  private final class ReadModes implements Modes {
    @Override
    public Snapshot all() {
      return books.get();
    }

    @Override
    public Turned turn(Wish wish) {
      throw new IllegalStateException("no part in this test");
    }

    @Override
    public Turned tryOut(Wish wish) {
      throw new IllegalStateException("no part in this test");
    }
  }
}
