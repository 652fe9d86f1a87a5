package encore.redis.support;

import encore.application.shared.Dependency;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of Redis. Nothing here connects: the application starts as fast without Redis as with
 * it, and every command fails within its timeout while it is away.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisProperties.class)
public class RedisConfig {
  private static final int WAITING_COMMANDS_MAX = 10_000;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration RECONNECT_FIRST = Duration.ofMillis(50);
  private static final Duration RECONNECT_MAX = Duration.ofMillis(500);

  @Bean(destroyMethod = "shutdown")
  ClientResources redisResources() {
    // Lettuce would wait up to 30 s between two attempts; buyers would notice.
    return ClientResources.builder()
        .reconnectDelay(Delay.exponential(RECONNECT_FIRST, RECONNECT_MAX, 2, TimeUnit.MILLISECONDS))
        .build();
  }

  @Bean(destroyMethod = "shutdown")
  RedisClient redisClient(RedisProperties properties, ClientResources redisResources) {
    var client = RedisClient.create(redisResources);
    client.setOptions(options(properties));
    return client;
  }

  @Bean
  RedisLink redisLink(RedisClient redisClient, RedisProperties properties) {
    return new RedisLink(redisClient, uri(properties), properties.connectTimeout());
  }

  @Bean
  RedisScripts redisScripts(RedisLink redisLink, RedisProperties properties) {
    var breaker = new Breaker(PAUSE_AFTER_FAILURE, System::nanoTime);
    return new RedisScripts(redisLink, breaker, properties.timeout());
  }

  @Bean
  Dependency redisDependency(RedisLink redisLink, RedisProperties properties) {
    return new RedisDependency(redisLink, properties.timeout());
  }

  private static RedisURI uri(RedisProperties properties) {
    var uri = RedisURI.create(properties.url());
    uri.setTimeout(properties.timeout());
    return uri;
  }

  private static ClientOptions options(RedisProperties properties) {
    return ClientOptions.builder()
        .autoReconnect(true)
        // Queued commands would be carried out long after their callers have given up.
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(WAITING_COMMANDS_MAX)
        .timeoutOptions(TimeoutOptions.enabled(properties.timeout()))
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(properties.connectTimeout())
                .keepAlive(true)
                .build())
        .build();
  }
}
