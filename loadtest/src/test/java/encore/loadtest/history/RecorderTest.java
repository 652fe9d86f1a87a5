package encore.loadtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes in comes out again, all of it. */
class RecorderTest {

  private static final int FANS = 8;
  private static final int LOOKS = 5_000;

  @TempDir Path folder;

  /** More than the queue holds at once. */
  @Test
  void nothingIsLostWhenManyComeAtOnce() throws Exception {
    try (var recorder = new Recorder(folder.resolve("many.jsonl"))) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int fan = 0; fan < FANS; fan++) {
          int number = fan;
          threads.submit(() -> look(recorder, number));
        }
      }
      assertThat(recorder.history(Optional.empty()).ops()).hasSize(FANS * LOOKS);
    }
  }

  private static void look(Recorder recorder, int fan) {
    var response = new Response(200, Map.of(), "{\"balance\":5}");
    var request = Request.get("/api/users/ann/balance");
    for (int i = 0; i < LOOKS; i++) {
      recorder.saw(new Seen(fan, Step.of("balance"), request, response, 0, 0, 1));
    }
  }

  @Test
  void booksAreKeptBehindTheHistory() throws IOException {
    var story = Simulated.of(5, 50);
    var file = file(story);
    var books = story.history().books().orElseThrow();
    HistoryFile.append(file, books);
    assertThat(HistoryFile.read(file)).isEqualTo(story.history());
  }

  @Test
  void walletsAreToldToElle() throws IOException {
    var story = Simulated.of(5, 50);
    var file = folder.resolve("elle.jsonl");
    int written = Elle.write(story.history(), file);
    assertThat(written).isPositive();
    assertThat(Files.readAllLines(file))
        .hasSizeGreaterThanOrEqualTo(2 * written)
        .anyMatch(line ->
            line.contains("\"invoke\"") && line.contains("[\"r\",") && line.contains("null"))
        .anyMatch(line -> line.contains("\"ok\"") && line.contains("\"append\""));
  }

  @Test
  void whatWasFoundEndsARunAsBroken() {
    var story = Simulated.of(5, 80);
    assertThat(HistoryFindings.of(HistoryCheck.of(story.history())))
        .hasSize(1)
        .allMatch(f -> f.holds());
    assertThat(Lie.AN_ACKNOWLEDGED_WRITE_IS_LOST.tell(story)).isTrue();
    assertThat(HistoryFindings.of(HistoryCheck.of(story.history())))
        .hasSizeGreaterThan(1)
        .noneMatch(finding -> finding.holds());
  }

  private Path file(Story story) throws IOException {
    var file = folder.resolve("story.jsonl");
    try (var pen = HistoryFile.create(file)) {
      for (var op : List.copyOf(story.ops)) {
        pen.write(op);
      }
    }
    return file;
  }
}
