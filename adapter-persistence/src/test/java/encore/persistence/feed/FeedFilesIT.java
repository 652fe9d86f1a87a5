package encore.persistence.feed;

import static encore.persistence.feed.Platform.NOON;
import static encore.persistence.feed.Platform.event;
import static encore.persistence.feed.Platform.id;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Facts;
import encore.application.feed.DataPlatform;
import encore.testing.Race;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FeedFilesIT {

  @TempDir private Path directory;
  private Platform platform = new Platform(Path.of("."));

  @BeforeEach
  void aFolder() {
    platform = new Platform(directory.resolve("feed"));
  }

  @Test
  void anEventIsOneLineAsCloudEventsHaveIt() throws Exception {
    try (var feed = platform.open()) {
      feed.append(event(1, NOON, "{\"title\":\"say \\\"x\\\"\",\n \"seats\": [1, 2]}"));
    }

    assertThat(platform.lines())
        .containsExactly(
            "{\"id\":\"%s\",\"specversion\":\"1.0\",\"type\":\"concert.booking.held.v1\","
                    .formatted(id(1))
                + "\"source\":\"/encore/booking\",\"subject\":\"b-1\",\"time\":\"2026-09-01T12:00:00Z\","
                + "\"partitionkey\":\"b-1\",\"dataversion\":\"1\",\"datacontenttype\":\"application/json\","
                + "\"data\":{\"title\":\"say \\\"x\\\"\",  \"seats\": [1, 2]}}");
  }

  @Test
  void aDayAndATopicHaveAFileEach() throws Exception {
    try (var feed = platform.open()) {
      feed.append(event(1));
      feed.append(event(2, NOON.plus(Duration.ofHours(12)), "{}"));
    }

    assertThat(platform.ids()).containsExactly(id(1));
    assertThat(Platform.lines(platform.directory.resolve("booking-events/2026-09-02.0.ndjson")))
        .hasSize(1);
  }

  @Test
  void whatComesAgainStandsOnceAlsoAfterARestart() throws Exception {
    try (var feed = platform.open()) {
      feed.append(event(1));
      feed.append(event(2));
      feed.append(event(1));
    }
    try (var feed = platform.open()) {
      feed.append(event(2));
      feed.append(event(3));
    }

    assertThat(platform.ids()).containsExactly(id(1), id(2), id(3));
    assertThat(platform.meters.counter("encore.feed.known").count()).isEqualTo(2);
  }

  @Test
  void theSubscriberWritesBeforeItIsTakenInAndNothingAfter() throws Exception {
    try (var feed = platform.open()) {
      var subscriber = DataPlatform.heardBy(feed);
      var facts = new Facts(Map.of());

      subscriber.before(event(1), facts);
      subscriber.before(event(1), facts);
      subscriber.take(event(1), facts);
    }

    assertThat(platform.ids()).containsExactly(id(1));
  }

  @Test
  void asManyAreKnownAsAreRememberedAndNoMore() throws Exception {
    try (var feed = platform.open()) {
      for (int i = 1; i <= 5; i++) {
        feed.append(event(i));
      }
    }
    try (var feed = platform.open(DataSize.ofBytes(0), 3, 4)) {
      feed.append(event(3));
      feed.append(event(2));
    }

    assertThat(platform.ids()).containsExactly(id(1), id(2), id(3), id(4), id(5), id(2));
  }

  @Test
  void aTornLineIsCutOffAndItsEventComesAgain() throws Exception {
    try (var feed = platform.open()) {
      feed.append(event(1));
      feed.append(event(2));
    }
    var torn = CloudEventLine.of(event(3));
    Files.writeString(
        platform.file(), torn.substring(0, torn.length() - 1), StandardOpenOption.APPEND);

    try (var feed = platform.open()) {
      feed.append(event(3));
    }

    assertThat(Files.readString(platform.file()))
        .isEqualTo(
            CloudEventLine.of(event(1))
                + CloudEventLine.of(event(2))
                + CloudEventLine.of(event(3)));
  }

  @Test
  void aFileThatIsNothingButATornLineBeginsAgain() throws Exception {
    Files.createDirectories(platform.file().getParent());
    Files.writeString(platform.file(), "{\"id\":\"" + "x".repeat(200_000));

    try (var feed = platform.open()) {
      feed.append(event(1));
    }

    assertThat(platform.ids()).containsExactly(id(1));
  }

  @Test
  void linesThatAreLongerThanAnyChunkAreReadBack() throws Exception {
    try (var feed = platform.open()) {
      for (int i = 1; i <= 90; i++) {
        feed.append(event(i, NOON, "\"" + "가".repeat(1_200) + "\""));
      }
    }
    try (var feed = platform.open()) {
      for (int i = 1; i <= 90; i++) {
        feed.append(event(i));
      }
    }

    assertThat(platform.lines()).hasSize(90);
  }

  @Test
  void manyWhoAppendAtOnceGetALineEach() throws Exception {
    try (var feed = platform.open(DataSize.ofBytes(0), 1_000, 4)) {
      Race.race(
          8,
          n ->
              () -> {
                for (int i = 0; i < 50; i++) {
                  // Two of them bring the same.
                  feed.append(event(n / 2 * 50 + i));
                }
                return true;
              });
    }

    assertThat(platform.ids())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200).mapToObj(Platform::id).toList());
  }

  @Test
  void twoInstancesWriteToFilesOfTheirOwn() throws Exception {
    try (var anna = platform.open();
        var ben = platform.open()) {
      anna.append(event(1));
      ben.append(event(2));
      // The price of two: what one has written the other does not know.
      ben.append(event(1));
    }
    try (var carl = platform.open()) {
      carl.append(event(1));
    }

    assertThat(platform.ids()).containsExactly(id(1));
    assertThat(Platform.lines(platform.directory.resolve("booking-events/2026-09-01.1.ndjson")))
        .hasSize(2);
  }
}
