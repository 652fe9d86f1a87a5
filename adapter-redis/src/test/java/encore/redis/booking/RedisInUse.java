package encore.redis.booking;

import encore.redis.support.RedisConfig;
import encore.redis.support.RedisScripts;
import encore.redis.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The scripts on the Redis of this build, and a client to look at what they did. */
final class RedisInUse implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> own;

  RedisInUse() {
    var url = RedisServer.forThisBuild().url();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("encore.redis.url", url)));
    context.register(RedisConfig.class);
    context.refresh();
    client = RedisClient.create(url);
    own = client.connect();
  }

  RedisScripts scripts() {
    return context.getBean(RedisScripts.class);
  }

  RedisCommands<String, String> look() {
    return own.sync();
  }

  @Override
  public void close() {
    own.close();
    client.shutdown();
    context.close();
  }
}
