package encore.persistence.feed;

import static encore.persistence.feed.Platform.NOON;
import static encore.persistence.feed.Platform.event;
import static encore.persistence.feed.Platform.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.event.Facts;
import encore.application.feed.DataPlatform;
import encore.application.shared.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A disk that is full, lines that are too long, many days, and days long ago. */
class FeedLimitsIT {

  @TempDir private Path directory;
  private Platform platform = new Platform(Path.of("."));

  @BeforeEach
  void aFolder() {
    platform = new Platform(directory.resolve("feed"));
  }

  @Test
  void aFullDiskIsNotTakenInAndNothingIsLost() throws Exception {
    try (var feed = platform.open()) {
      feed.append(event(1));
    }
    try (var full = platform.open(DataSize.ofTerabytes(1_000_000), 100, 4)) {
      assertThatThrownBy(() -> full.append(event(2))).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> DataPlatform.heardBy(full).before(event(2), new Facts(Map.of())))
          .isInstanceOf(Unavailable.class);
    }
    try (var feed = platform.open()) {
      feed.append(event(2));
    }

    assertThat(platform.ids()).containsExactly(id(1), id(2));
  }

  @Test
  void aFolderThatCannotBeWrittenIsAway() throws Exception {
    Files.writeString(platform.directory, "a file where the folder should be");

    try (var feed = platform.open()) {
      assertThatThrownBy(() -> feed.append(event(1))).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void whatIsNoLineCannotBeTakenIn() throws Exception {
    try (var feed = platform.open()) {
      assertThatThrownBy(() -> feed.append(event(1, NOON, "\"" + "x".repeat(5_000) + "\"")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void fewFilesAreOpenHoweverManyDaysComeAndNoneAfterwards() throws Exception {
    try (var feed = platform.open()) {
      for (int day = 0; day < 20; day++) {
        feed.append(event(day, NOON.plus(Duration.ofDays(day)), "{}"));
      }
      // Four files and the mark of the writer.
      assertThat(platform.handles()).isEqualTo(5);
      feed.append(event(0));
      assertThat(platform.handles()).isEqualTo(5);
    }

    assertThat(platform.handles()).isZero();
    assertThat(platform.ids()).containsExactly(id(0));
  }

  @Test
  void filesOfDaysLongAgoGoAndNothingElse() throws Exception {
    try (var feed = platform.open()) {
      for (int day = 0; day < 5; day++) {
        feed.append(event(day, NOON.plus(Duration.ofDays(day)), "{}"));
      }
    }
    Files.writeString(platform.file().resolveSibling("notes.ndjson"), "not ours");
    Instant now = NOON.plus(Duration.ofDays(4));
    var old = new OldFiles(platform.directory, 2, Clock.fixed(now, ZoneOffset.UTC));

    assertThat(old.delete()).isEqualTo(3);

    assertThat(old.delete()).isZero();
    var left = new ArrayList<String>();
    try (var files = Files.list(platform.file().getParent())) {
      files.forEach(file -> left.add(file.getFileName().toString()));
    }
    assertThat(left)
        .containsExactlyInAnyOrder("2026-09-04.0.ndjson", "2026-09-05.0.ndjson", "notes.ndjson");
  }
}
