package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka is killed, started again, frozen and woken while people buy: they notice nothing, and when
 * it is over all news are in the topics, once at least, in order, and none that did not happen.
 */
class NewsWithoutKafkaIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(Form.of(20, 3));
  private static final int GUESTS = 6;
  private static final String PREFIX = "told-";

  @TempDir private Path directory;

  @Test
  void buyersNoticeNothingAndNothingIsLostTurnedRoundOrInvented() {
    try (var kafka = new OwnKafka(directory.resolve("kafka"));
        var house = house(kafka.servers())) {
      var news = new ToldNews(house.database(), kafka.servers(), PREFIX);
      try (var guests = new RegularGuests(house, GUESTS)) {
        Await.until("news leave", SOON, () -> news.published() > 50);

        kafka.kill();
        guests.awaitMore(50);
        assertThat(news.pending()).isGreaterThan(50);
        kafka.startAgain();
        leaveAgain(news);

        try (var _ = kafka.freeze()) {
          guests.awaitMore(50);
        }
        leaveAgain(news);
        guests.awaitMore(20);
        assertThat(guests.complaints()).isEmpty();
      }
      news.awaitAll(SOON);
      news.areAllThereAndInOrder();
    }
  }

  @Test
  void aHouseThatStartsWithoutKafkaStartsAsFastAndTellsLater() {
    int port = FreePorts.any();
    var servers = "127.0.0.1:" + port;
    try (var house = house(servers)) {
      var news = new ToldNews(house.database(), servers, PREFIX);
      try (var guests = new RegularGuests(house, GUESTS)) {
        guests.awaitMore(20);
        assertThat(guests.complaints()).isEmpty();
      }
      Await.until("the operator sees why", SOON, () -> isExplained(house));

      try (var _ = new OwnKafka(directory.resolve("kafka"), port)) {
        leaveAgain(news);
        news.awaitAll(SOON);
        news.areAllThereAndInOrder();
      }
    }
  }

  @Test
  void withNobodyToSendNewsWaitAndAreCounted() {
    var nowhere = "127.0.0.1:" + FreePorts.any();
    try (var house = RunningHouse.start(Map.of("encore.kafka.bootstrap-servers", nowhere))) {
      var anna = house.visitor().as("anna@example.com");
      anna.hold(house.hall().schedule().value().toString(), "[1]");

      Await.until("it is counted", SOON, () -> pendingOf(house).contains("pending 1.0"));
    }
  }

  private static String pendingOf(RunningHouse house) {
    return house
        .visitor()
        .get("/actuator/prometheus")
        .body()
        .replaceAll("(?s).*\nencore_outbox_(pending)(\\{[^}]*})? ([0-9.]+).*", "$1 $3");
  }

  private static boolean isExplained(RunningHouse house) {
    return house
        .database()
        .sql()
        .sql("SELECT count(*) > 0 FROM outbox WHERE attempts > 0 AND last_error <> ''")
        .query(Boolean.class)
        .single();
  }

  private static void leaveAgain(ToldNews news) {
    long before = news.published();
    Await.until("news leave again", BACK_WITHIN, () -> news.published() > before);
  }

  private static RunningHouse house(String servers) {
    return RunningHouse.start(
        Map.of(
            "encore.kafka.bootstrap-servers", servers,
            "encore.kafka.prefix", PREFIX,
            "encore.booking.releases-max", "1000000",
            "encore.payment.refund-until", "1h",
            "encore.outbox.relay", "true"));
  }
}
