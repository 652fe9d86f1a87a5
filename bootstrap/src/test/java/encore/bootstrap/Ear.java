package encore.bootstrap;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Delivery;
import encore.application.inbox.Origin;
import encore.application.inbox.Subscriber;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A subscriber who writes down what he hears, in the database; and stumbles where he is told to.
 */
final class Ear implements Subscriber {

  static final String NAME = "ear";

  private final Database database;
  final List<String> prepared = new CopyOnWriteArrayList<>();

  /** Subjects and versions at which he fails, and those at which he is slow. */
  final Set<String> poison = ConcurrentHashMap.newKeySet();

  final Set<String> slow = ConcurrentHashMap.newKeySet();

  Ear(Database database) {
    this.database = database;
    database.sql().sql(TABLE).update();
  }

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS heard (
        seq bigint GENERATED ALWAYS AS IDENTITY, subject text NOT NULL, version bigint NOT NULL)
      """;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<EventType> types() {
    return Set.of(EventType.BOOKING_HELD, EventType.BOOKING_CONFIRMED, EventType.BOOKING_EXPIRED);
  }

  @Override
  public void before(Event event, Facts facts) {
    prepared.add(mark(event));
  }

  @Override
  public void take(Event event, Facts facts) {
    database
        .sql()
        .sql("INSERT INTO heard (subject, version) VALUES (:subject, :version)")
        .param("subject", event.subject())
        .param("version", event.version())
        .update();
    if (slow.contains(mark(event))) {
      database.sql().sql("SELECT pg_sleep(5)").query(Object.class).optional();
    }
    if (poison.contains(mark(event))) {
      throw new IllegalStateException("poison", new ArithmeticException());
    }
  }

  static String mark(Event event) {
    return event.subject() + "/" + event.version();
  }

  List<Long> heard(String subject) {
    return database
        .sql()
        .sql("SELECT version FROM heard WHERE subject = :subject ORDER BY seq")
        .param("subject", subject)
        .query(Long.class)
        .list();
  }

  static Delivery news(String subject, long version) {
    return news(subject, version, EventType.BOOKING_HELD.code());
  }

  /** The same one each time. */
  static Delivery news(String subject, long version, String type) {
    var id = UUID.nameUUIDFromBytes((subject + version).getBytes());
    var topic = EventType.BOOKING_HELD.topic();
    var at = Instant.parse("2026-09-01T12:00:00Z");
    var event =
        new Event(id, type, "booking", subject, version, topic, subject, at, "{\"a\":null}");
    var origin =
        new Origin(topic, 0, version, at, "CreateTime", subject, event.data(), Map.of("h", "v"));
    return new Delivery(origin, event);
  }

  /** To be started beside the house. */
  @Configuration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    Ear ear(Database database) {
      return new Ear(database);
    }
  }
}
