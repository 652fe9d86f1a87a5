package encore.persistence.outbox;

import encore.application.outbox.Outbox;
import encore.application.outbox.OutboxDays;
import encore.persistence.support.Backstage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of the outbox over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class OutboxPersistenceConfig {

  /** Nothing connects before the first shard is taken. */
  @Bean(destroyMethod = "release")
  ShardLocks shards(Backstage backstage) {
    return new ShardLocks(backstage);
  }

  @Bean
  Outbox outbox(ShardLocks shards, Backstage backstage) {
    return new JdbcOutbox(shards, backstage);
  }

  @Bean
  OutboxDays outboxDays(Backstage backstage) {
    return new JdbcOutboxDays(backstage);
  }
}
