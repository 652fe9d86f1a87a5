package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a purchase to what follows from it, with everything on: people buy while Kafka is killed,
 * started again and frozen. They notice nothing, and when it is over all has followed, once.
 */
class NewsEndToEndIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final int GUESTS = 3;
  private static final String PREFIX = "whole-";

  @TempDir private Path directory;

  @Test
  void whatWasBoughtIsToldAndTakenInOnceWhateverBecomesOfKafka() throws Exception {
    var feed = directory.resolve("feed");
    try (var kafka = new OwnKafka(directory.resolve("kafka"));
        var house = house(kafka.servers(), feed)) {
      var story = new WholeStory(house, kafka.servers(), PREFIX, feed);
      var keepers = new Keepers(house);
      try (var guests = new RegularGuests(house, GUESTS)) {
        Await.until("news are taken in", SOON, () -> story.takenIn() > 100);
        kafka.kill();
        guests.awaitMore(30);
        keepers.buy(5);
        assertThat(story.pending()).isGreaterThan(50);

        kafka.startAgain();
        keepers.buy(2);
        goesOn(story);

        try (var _ = kafka.freeze()) {
          guests.awaitMore(30);
          keepers.buy(5);
          keepers.letGo(3);
        }
        goesOn(story);
        guests.awaitMore(10);
        assertThat(guests.complaints()).isEmpty();
      }
      story.awaitEnd(SOON);
      story.isTrue();
    }
  }

  private static void goesOn(WholeStory story) {
    long before = story.takenIn();
    Await.until("news are taken in again", SOON, () -> story.takenIn() > before);
  }

  private static RunningHouse house(String servers, Path feed) {
    return RunningHouse.start(
        Map.of(
            "encore.kafka.bootstrap-servers", servers,
            "encore.kafka.prefix", PREFIX,
            "encore.outbox.relay", "true",
            "encore.inbox.enabled", "true",
            "encore.feed.directory", feed.toString(),
            "encore.booking.releases-max", "1000000",
            "encore.payment.refund-until", "1h"));
  }
}
