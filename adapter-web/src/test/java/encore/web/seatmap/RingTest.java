package encore.web.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.seatmap.SeatPictures.Picture;
import encore.web.seatmap.Ring.Look;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who comes back is told enough, or that we cannot tell. Looks last 10 ms here. */
class RingTest {

  private final Ring ring = new Ring(Duration.ofSeconds(60));

  @Test
  void whoHasAVersionHearsWhatCameAfterIt() {
    ring.startWith(version(10), at(0));
    ring.unchanged(at(5_000));
    ring.add(version(12), at(6_000), List.of(1));
    ring.add(version(14), at(9_000), List.of(2));

    assertThat(ring.since(10)).contains(List.of(1, 2));
    // Read on another instance, between two looks of ours.
    assertThat(ring.since(11)).contains(List.of(1, 2));
    assertThat(ring.since(13)).contains(List.of(1, 2));
    ring.unchanged(at(10_500));
    assertThat(ring.since(14)).contains(List.of());
  }

  @Test
  void aVersionThatWasJustReadMayHaveBeenAnotherPictureElsewhere() {
    ring.startWith(version(10), at(0));
    ring.unchanged(at(5_000));
    // Two lapses here, one move there: 12 in both.
    ring.add(version(12), at(6_000), List.of(1, 2));

    assertThat(ring.since(12)).contains(List.of(1, 2));
    ring.unchanged(at(6_900));
    assertThat(ring.since(12)).contains(List.of(1, 2));
    ring.unchanged(at(7_100));
    assertThat(ring.since(12)).contains(List.of());
  }

  @Test
  void ofWhatWasBeforeUsOrIsAheadOfUsWeCannotTell() {
    assertThat(ring.since(10)).isEmpty();
    ring.startWith(version(10), at(0));
    assertThat(ring.since(10)).as("somebody may have read while we did").isEmpty();
    ring.unchanged(at(2_000));
    assertThat(ring.since(9)).isEmpty();
    assertThat(ring.since(11)).isEmpty();
    assertThat(ring.since(10)).contains(List.of());
  }

  @Test
  void itForgetsNoSoonerThanItSays() {
    ring.startWith(version(10), at(0));
    for (int i = 1; i <= 200; i++) {
      ring.add(version(10 + i), at(i * 1_000), List.of(i));
    }
    assertThat(ring.since(150).map(List::size))
        .hasValueSatisfying(n -> assertThat(n).isGreaterThanOrEqualTo(60));
    assertThat(ring.since(130)).isEqualTo(Optional.empty());
  }

  private static Picture version(long version) {
    return new Picture(version, List.of(1, 2, 3), "AAA");
  }

  private static Look at(long millis) {
    return new Look(Duration.ofMillis(millis).toNanos(), Duration.ofMillis(millis + 10).toNanos());
  }
}
