package encore.persistence.outbox;

import encore.application.outbox.OutboxViews;
import encore.application.outbox.Resends;
import encore.persistence.support.Database;
import encore.persistence.support.SlowLane;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who run the house see of the outbox, and do to it. */
@Configuration(proxyBeanMethods = false)
public class OutboxAdminPersistenceConfig {

  private static final int READERS_AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  OutboxViews outboxViews(Database database) {
    return viewsOver(database);
  }

  @Bean
  Resends resends(Database database) {
    return resendsOver(database);
  }

  public static OutboxViews viewsOver(Database database) {
    return new SqlOutboxViews(database, laneOver(database));
  }

  public static Resends resendsOver(Database database) {
    return new JdbcResends(database, laneOver(database));
  }

  private static SlowLane laneOver(Database database) {
    return new SlowLane(database, READERS_AT_ONCE, PATIENCE, PATIENCE);
  }
}
