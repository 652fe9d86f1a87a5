package encore.redis.support;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Unavailable;
import encore.redis.testing.RedisServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RedisLinkIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int MANY = 400_000;

  @TempDir private Path directory;

  /** While it reads what it had, a Redis that starts refuses to talk; then lettuce gives up. */
  @Test
  void aRedisThatTakesItsTimeToStartIsFoundAgain() {
    var server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    try (var context = contextFor(server.url())) {
      var link = context.getBean(RedisLink.class);
      Await.until("there", SOON, () -> answers(link));
      Await.until("filled", Duration.ofMinutes(1), () -> isFilled(link));

      ProcessHandle.of(pid(link)).ifPresent(ProcessHandle::destroyForcibly);
      Await.until("away", SOON, () -> !answers(link));
      server.stop();
      // One that was killed may keep its port for a while; then the next would take another.
      int port = server.port();
      Await.until("its port is free", SOON, () -> FreePorts.isFree(port));
      server = RedisServer.start(directory, port, Owner.thisJvm());

      Await.until("there again", Duration.ofMinutes(1), () -> answers(link));
      assertThat(link.connection().sync().dbsize()).isGreaterThan(MANY / 2);
    } finally {
      server.stop();
    }
  }

  private static boolean isFilled(RedisLink link) {
    var redis = link.connection().sync();
    long size = redis.dbsize();
    if (size < MANY) {
      redis.eval(
          "for i = 1, 1000 do redis.call('SET', ARGV[1] .. i, i) end return 1",
          ScriptOutputType.INTEGER,
          new String[0],
          size + ":");
    }
    return size >= MANY;
  }

  private static long pid(RedisLink link) {
    return link.connection()
        .sync()
        .info("server")
        .lines()
        .filter(line -> line.startsWith("process_id:"))
        .map(line -> Long.parseLong(line.substring("process_id:".length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean answers(RedisLink link) {
    try {
      return link.connection().async().ping().get(1, TimeUnit.SECONDS).equals("PONG");
    } catch (Unavailable | RedisException | ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static AnnotationConfigApplicationContext contextFor(String url) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("encore.redis.url", url, "encore.redis.timeout", "2s")));
    context.register(RedisConfig.class);
    context.refresh();
    return context;
  }
}
