package encore.persistence.feed;

import static encore.persistence.feed.Platform.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FeedKilledIT {

  private static final int ROUNDS = 3;
  private static final int BEFORE_THE_END = 40;

  @TempDir private Path directory;

  @Test
  void whatWasSaidToBeWrittenStandsOnceHoweverOftenTheWriterIsKilled() throws Exception {
    var platform = new Platform(directory.resolve("feed"));
    int last = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // The inbox would bring the last ones again: they were not committed.
      last = killedAfter(platform, Math.max(1, last - 20));
    }
    try (var feed = platform.open(DataSize.ofBytes(0), 10_000, 4)) {
      feed.append(event(last));
      feed.append(event(last + 1));
    }

    assertThat(platform.ids()).doesNotHaveDuplicates();
    assertThat(platform.ids()).containsAll(ids(last));
    assertThat(platform.lines()).allMatch(line -> line.endsWith("}"));
  }

  private static Iterable<UUID> ids(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Platform::id).toList();
  }

  /** What it said last. */
  private static int killedAfter(Platform platform, int first) throws IOException {
    var writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                FeedWriterMain.class.getName(),
                platform.directory.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      int last = 0;
      String line = said.readLine();
      while (line != null) {
        last = line.isEmpty() ? last : Integer.parseInt(line);
        if (last >= first + BEFORE_THE_END) {
          // Not by the process itself, which closes what it has said.
          writer.toHandle().destroyForcibly();
        }
        line = said.readLine();
      }
      assertThat(last).as("it wrote something").isPositive();
      return last;
    } finally {
      writer.destroyForcibly();
    }
  }
}
