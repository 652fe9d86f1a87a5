package encore.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.EventType;
import encore.application.inbox.Subscriber;
import encore.application.inbox.Subscribers;
import encore.kafka.testing.TopicReader;
import encore.persistence.support.Database;
import encore.testing.servers.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a house has written down, told, heard and done about it, each held against the others. */
final class WholeStory {

  private final RunningHouse house;
  private final Database database;
  private final String servers;
  private final String prefix;
  private final Path feed;

  WholeStory(RunningHouse house, String servers, String prefix, Path feed) {
    this.house = house;
    this.database = house.database();
    this.servers = servers;
    this.prefix = prefix;
    this.feed = feed;
  }

  long takenIn() {
    return count("SELECT count(*) FROM inbox");
  }

  long pending() {
    return count("SELECT count(*) FROM outbox WHERE published_at IS NULL");
  }

  void awaitEnd(Duration patience) {
    Await.untilNone("not sent", patience, this::pending);
    for (var each : subscribers()) {
      Await.untilNone("unknown to " + each.name(), patience, () -> notHeardBy(each).size());
    }
  }

  void isTrue() throws IOException {
    new ToldNews(database, servers, prefix).areAllThereAndInOrder();
    eachIsInItsTopic();
    assertThat(subscribers())
        .extracting(Subscriber::name)
        .containsExactlyInAnyOrder("coupons", "notification", "ranking", "data-platform");
    subscribers().forEach(this::isTakenInOnce);
    assertThat(list(StorySql.NOT_WHERE_IT_STANDS)).as("a stand before the last news").isEmpty();
    assertThat(count("SELECT count(*) FROM parked_event")).as("put aside").isZero();
    buyersAreToldOnce();
    assertThat(list(StorySql.RANKED_OTHERWISE)).as("seats ranked or sold, not both").isEmpty();
    assertThat(count("SELECT coalesce(sum(quantity), 0) FROM ranking_hour")).isPositive();
    eachIsOneLine();
  }

  private List<Subscriber> subscribers() {
    return house.part(Subscribers.class).all();
  }

  private void eachIsInItsTopic() {
    var told =
        TopicReader.readAll(servers, prefix).stream()
            .map(each -> each.topic().substring(prefix.length()) + " " + each.header("ce_id"))
            .collect(toSet());
    assertThat(told)
        .hasSizeGreaterThan(100)
        .containsExactlyInAnyOrderElementsOf(list("SELECT topic || ' ' || id FROM outbox"));
  }

  /** Twice is impossible: it is a key. */
  private void isTakenInOnce(Subscriber each) {
    assertThat(notHeardBy(each)).as("not taken in by " + each.name()).isEmpty();
    assertThat(of(each, StorySql.HEARD_AND_NOT_TOLD)).as("made up by " + each.name()).isEmpty();
  }

  private List<String> notHeardBy(Subscriber each) {
    return of(each, StorySql.TOLD_AND_NOT_HEARD);
  }

  private List<String> of(Subscriber each, String statement) {
    return database
        .sql()
        .sql(statement)
        .param("consumer", each.name())
        .param(
            "topics", each.types().stream().map(EventType::topic).distinct().toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private void buyersAreToldOnce() {
    assertThat(list("SELECT event_id::text FROM notification"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(list(StorySql.WORTH_A_NOTICE));
  }

  private void eachIsOneLine() throws IOException {
    var ids = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(feed)) {
      for (var file : files.filter(each -> each.toString().endsWith(".ndjson")).toList()) {
        for (var line : Files.readAllLines(file)) {
          var event = JsonMapper.shared().readTree(line);
          var type = EventType.of(event.get("type").asString()).orElseThrow();
          assertThat(file.getParent()).hasFileName(type.topic());
          ids.add(event.get("id").asString());
        }
      }
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(list("SELECT id::text FROM outbox"));
  }

  private List<String> list(String statement) {
    return database.sql().sql(statement).query(String.class).list();
  }

  private long count(String statement) {
    return database.sql().sql(statement).query(Long.class).single();
  }
}
