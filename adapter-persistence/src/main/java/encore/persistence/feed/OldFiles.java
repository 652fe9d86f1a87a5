package encore.persistence.feed;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Files of days long ago go away; whoever reads the feed has read them by then. */
public final class OldFiles {

  private static final int AT_ONCE_MAX = 1_000;
  private static final int DAY = "2026-09-01".length();

  private final Path directory;
  private final int keepDays;
  private final Clock clock;

  OldFiles(Path directory, int keepDays, Clock clock) {
    this.directory = directory;
    this.keepDays = keepDays;
    this.clock = clock;
  }

  /** How many there were. */
  public int delete() {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try {
      int deleted = 0;
      for (var file : old()) {
        deleted += Files.deleteIfExists(file) ? 1 : 0;
      }
      return deleted;
    } catch (IOException | UncheckedIOException e) {
      throw new Unavailable("feed", Reason.DOWN, e);
    }
  }

  private List<Path> old() throws IOException {
    var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(keepDays - 1L);
    try (var files = Files.walk(directory, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson"))
          .filter(file -> isBefore(first, file.getFileName().toString()))
          .limit(AT_ONCE_MAX)
          .toList();
    }
  }

  /** What does not begin with a day is not ours. */
  private static boolean isBefore(LocalDate first, String name) {
    try {
      return LocalDate.parse(name.substring(0, Math.min(DAY, name.length()))).isBefore(first);
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
