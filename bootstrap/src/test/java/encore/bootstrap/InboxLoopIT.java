package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.kafka.testing.KafkaServer;
import encore.kafka.testing.Telegraph;
import encore.testing.servers.Await;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the wire into the database, with a real broker. */
class InboxLoopIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Duration PARKED_WITHIN = Duration.ofSeconds(10);
  private static final int PARTITIONS = 3;

  private final String prefix = "loop-" + UUID.randomUUID() + "-";
  private final String thing = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();
  private Telegraph telegraph;
  private Wired wired;
  private RunningHouse house;

  @BeforeEach
  void listen() {
    telegraph = new Telegraph(KafkaServer.forThisBuild().bootstrapServers());
    wired = new Wired(telegraph, prefix);
    telegraph.createTopic(wired.topic(), PARTITIONS);
    house = start(Map.of());
  }

  @AfterEach
  void hangUp() {
    house.close();
    telegraph.close();
  }

  private RunningHouse start(Map<String, String> more) {
    var settings = new java.util.HashMap<>(more);
    settings.put("encore.inbox.enabled", "true");
    settings.put("encore.kafka.prefix", prefix);
    return RunningHouse.start(
        LocalServers.forThisBuild(), settings, EncoreApplication.class, Ear.Listening.class);
  }

  private Ear ear() {
    return house.part(Ear.class);
  }

  @Test
  void poisonHoldsUpItsOwnThingAloneAndADeadLetterTellsOfIt() {
    ear().poison.add(thing + "/2");
    LongStream.rangeClosed(1, 4).forEach(version -> wired.send(thing, version));
    LongStream.rangeClosed(1, 3).forEach(version -> wired.send(other, version));

    Await.until("parked", PARKED_WITHIN, () -> statuses().contains("2 FAILED"));
    Await.until("others flow", SOON, () -> ear().heard(other).size() == 3);
    Await.until("it waits", SOON, () -> statuses().contains("4 BEHIND"));
    assertThat(ear().heard(thing)).containsExactly(1L);

    var dlt = wired.topic() + "-dlt";
    Await.until("a letter", SOON, () -> lettersSent() == 1);
    var letter = telegraph.read(dlt).getFirst();
    assertThat(letter.value()).isEqualTo("{\"a\":1}");
    assertThat(letter.key()).isEqualTo(thing);
    assertThat(letter.header("ce_subject")).isEqualTo(thing);
    assertThat(letter.header("kafka_dlt-original-topic")).isEqualTo(wired.topic());
    assertThat(ByteBuffer.wrap(letter.headers().get("kafka_dlt-original-partition")).getInt())
        .isBetween(0, PARTITIONS - 1);
    assertThat(ByteBuffer.wrap(letter.headers().get("kafka_dlt-original-offset")).getLong())
        .isPositive();
    assertThat(ByteBuffer.wrap(letter.headers().get("kafka_dlt-original-timestamp")).getLong())
        .isPositive();
    assertThat(letter.header("kafka_dlt-original-timestamp-type")).isEqualTo("CreateTime");
    assertThat(letter.header("kafka_dlt-original-consumer-group")).isEqualTo(prefix + "encore-ear");
    assertThat(letter.header("kafka_dlt-exception-fqcn"))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(letter.header("kafka_dlt-exception-cause-fqcn"))
        .isEqualTo("java.lang.ArithmeticException");
    assertThat(letter.header("kafka_dlt-exception-message")).isEqualTo("poison");
    assertThat(letter.header("kafka_dlt-exception-stacktrace")).contains("at encore.");
    assertThat(letter.header("attempts")).isEqualTo("3");

    ear().poison.clear();
    house
        .visitor()
        .asAdmin()
        .post("/api/admin/dlq/replay", "{\"topic\":\"booking-events\",\"limit\":10}");
    assertThat(ear().heard(thing)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(telegraph.read(dlt)).hasSize(1);
  }

  @Test
  void whatNobodyCanReadIsParkedAndTheLoopGoesOn() {
    wired.send(thing, Map.of("h", "v"), "no headers");
    var headers = Wired.headers(Ear.news(thing, 1));
    wired.send(thing, headers, "{broken \0 json");
    headers.put("ce_dataversion", "first");
    wired.send(thing, headers, "{}");
    wired.send(other, 1);

    Await.until("the loop goes on", SOON, () -> ear().heard(other).size() == 1);
    Await.until("parked", PARKED_WITHIN, () -> parked().size() == 3);
    assertThat(statuses()).containsExactly("1 FAILED");
    Await.until("letters", SOON, () -> lettersSent() == 3);
    assertThat(telegraph.read(wired.topic() + "-dlt").stream().filter(this::isOurs)).hasSize(3);
    var metrics = house.visitor().get("/actuator/prometheus").body();
    assertThat(metrics).contains("encore_inbox_lag{consumer=\"ear\"}", "encore_inbox_taken_total");
  }

  @Test
  void whatKafkaWasNotToldComesAgainAndMattersOnce() {
    LongStream.rangeClosed(1, 5).forEach(version -> wired.send(thing, version));
    Await.until("heard", SOON, () -> ear().heard(thing).size() == 5);
    var url = house.databaseUrl();
    house.close();
    telegraph.forget(prefix + "encore-ear", wired.topic(), PARTITIONS);

    house = start(Map.of("encore.database.url", url));
    wired.send(thing, 6);

    Await.until("all again", SOON, () -> ear().heard(thing).contains(6L));
    assertThat(ear().heard(thing)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(metric("encore_inbox_skipped_total{consumer=\"ear\",why=\"known\"}")).isEqualTo(5.0);
  }

  @Test
  void twoInstancesShareAndOneThatGoesLeavesNothingBehind() {
    var things = LongStream.range(0, 20).mapToObj(n -> UUID.randomUUID().toString()).toList();
    try (var second = start(Map.of("encore.database.url", house.databaseUrl()))) {
      // Each one is of a thing of its own, so that it comes to any partition.
      Await.until(
          "the second has a partition, too",
          SOON,
          () -> {
            wired.send(UUID.randomUUID().toString(), 1);
            return !second.part(Ear.class).prepared.isEmpty();
          });
      sendAll(things, 1, 5);
    }
    sendAll(things, 6, 10);

    Await.until("all is heard", SOON, () -> total(things) == 200);
    var inOrder = LongStream.rangeClosed(1, 10).boxed().toList();
    assertThat(things).allSatisfy(each -> assertThat(ear().heard(each)).isEqualTo(inOrder));
    assertThat(parked()).isEmpty();
  }

  private void sendAll(List<String> things, long from, long to) {
    LongStream.rangeClosed(from, to)
        .forEach(version -> things.forEach(each -> wired.send(each, version)));
  }

  private long total(List<String> things) {
    return things.stream().mapToLong(each -> ear().heard(each).size()).sum();
  }

  private List<String> statuses() {
    return sql(
        """
        SELECT version || ' ' || why FROM parked_event
         WHERE consumer = 'ear' AND subject = '%s' AND ended_at IS NULL
        """
            .formatted(thing));
  }

  private List<String> parked() {
    return sql("SELECT id::text FROM parked_event WHERE consumer = 'ear'");
  }

  private int lettersSent() {
    return sql("SELECT id::text FROM parked_event WHERE consumer = 'ear' AND letter_sent_at IS NOT NULL")
        .size();
  }

  /** The other subscribers of the house stumble over the same records. */
  private boolean isOurs(Telegraph.Told letter) {
    return letter.header("kafka_dlt-original-consumer-group").equals(prefix + "encore-ear");
  }

  private List<String> sql(String statement) {
    return house.database().sql().sql(statement).query(String.class).list();
  }

  private double metric(String name) {
    return house
        .visitor()
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
