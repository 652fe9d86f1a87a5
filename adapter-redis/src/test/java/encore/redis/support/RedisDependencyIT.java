package encore.redis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Dependency;
import encore.application.shared.Dependency.Status.Down;
import encore.application.shared.Dependency.Status.Up;
import encore.application.shared.Unavailable;
import encore.redis.testing.RedisServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RedisDependencyIT {
  private static final Duration SOON = Duration.ofSeconds(3);

  @TempDir private Path directory;

  @Test
  void isUpAgainAfterARestartWithoutANewClient() {
    var server = start(FreePorts.any());
    try (var context = contextFor(server.url())) {
      var redis = context.getBean(Dependency.class);
      assertThat(redis.name()).isEqualTo("redis");
      Await.until("up", SOON, () -> redis.check().equals(new Up("7.0.15")));

      server.stop();
      Await.until("down", SOON, () -> redis.check() instanceof Down);

      server = start(server.port());
      Await.until("up again", SOON, () -> redis.check() instanceof Up);
    } finally {
      server.stop();
    }
  }

  @Test
  void startsWithoutRedisAndFindsItLater() {
    var before = start(FreePorts.any());
    before.stop();
    try (var context = contextFor(before.url())) {
      var redis = context.getBean(Dependency.class);
      assertThat(redis.check()).isInstanceOf(Down.class);
      var link = context.getBean(RedisLink.class);
      assertThatThrownBy(link::connection).isInstanceOf(Unavailable.class);

      var server = start(before.port());
      try {
        Await.until("up", SOON, () -> redis.check() instanceof Up);
      } finally {
        server.stop();
      }
    }
  }

  private RedisServer start(int port) {
    return RedisServer.start(directory, port, Owner.thisJvm());
  }

  private static AnnotationConfigApplicationContext contextFor(String url) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("encore.redis.url", url)));
    context.register(RedisConfig.class);
    context.refresh();
    return context;
  }
}
