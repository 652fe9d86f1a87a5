package encore.bootstrap;

import encore.application.outbox.EventBus;
import encore.application.outbox.OutboxLimits;
import encore.application.outbox.SendShard;
import encore.application.outbox.Shards;
import encore.persistence.support.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sends the news, and what he is made with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfig {

  @Bean
  OutboxLimits outboxLimits(OutboxProperties outbox) {
    return outbox.limits();
  }

  @Bean
  RelayMeters relayMeters(MeterRegistry meters, Shards shards) {
    return new RelayMeters(meters, shards);
  }

  @Bean
  Breaker kafkaBreaker(OutboxProperties outbox) {
    return new Breaker(outbox.retryMax(), () -> ThreadLocalRandom.current().nextDouble());
  }

  @Bean
  ShardRound shardRound(
      SendShard sendShard, Breaker breaker, RelayMeters meters, OutboxProperties outbox) {
    return new ShardRound(sendShard, breaker, meters, outbox);
  }

  @Bean
  Relay relay(
      Shards shards, EventBus bus, ShardRound round, Database database, OutboxProperties outbox) {
    var relay = new Relay(shards, bus, round, outbox);
    if (outbox.relay()) {
      database.onCommit(relay::ring);
    }
    return relay;
  }
}
