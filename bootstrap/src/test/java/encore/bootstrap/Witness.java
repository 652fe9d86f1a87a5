package encore.bootstrap;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.inbox.Subscriber;
import encore.application.shared.Traces;
import encore.persistence.support.Database;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A subscriber who remembers as part of which trace he heard of a booking. */
final class Witness implements Subscriber {

  /** What the log would say, and what news of his own would. */
  record Testimony(String inTheLog, String inTheDatabase) {}

  private final Database database;
  private final Map<String, Testimony> heard = new ConcurrentHashMap<>();

  Witness(Database database) {
    this.database = database;
  }

  boolean hasHeard(String booking) {
    return heard.containsKey(booking);
  }

  Testimony of(String booking) {
    return heard.getOrDefault(booking, new Testimony("", ""));
  }

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public Set<EventType> types() {
    return Set.of(EventType.BOOKING_HELD);
  }

  @Override
  public void before(Event event, Facts facts) {}

  @Override
  public void take(Event event, Facts facts) {
    var told =
        database
            .sql()
            .sql("SELECT coalesce(current_setting('encore.traceparent', true), '')")
            .query(String.class)
            .single();
    var logged = MDC.get(Traces.LOG_KEY);
    heard.put(event.subject(), new Testimony(logged == null ? "" : logged, told));
  }

  /** To be started beside the house. */
  @Configuration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    Witness witness(Database database) {
      return new Witness(database);
    }
  }
}
