package encore.redis.support;

import encore.application.shared.Dependency;
import encore.application.shared.Unavailable;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether Redis answers. */
final class RedisDependency implements Dependency {
  private static final String VERSION = "redis_version:";

  private final RedisLink link;
  private final Duration timeout;

  RedisDependency(RedisLink link, Duration timeout) {
    this.link = link;
    this.timeout = timeout;
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public Status check() {
    try {
      var redis = link.connection().async();
      await(redis.ping());
      return new Status.Up(version(await(redis.info("server"))));
    } catch (Unavailable | ExecutionException e) {
      return new Status.Down(reason(e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException _) {
      return new Status.Down("no answer within " + timeout.toMillis() + " ms");
    } catch (RedisException | CancellationException e) {
      return new Status.Down(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Status.Down("interrupted");
    }
  }

  private <T> T await(RedisFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String version(String info) {
    return info.lines()
        .filter(line -> line.startsWith(VERSION))
        .findFirst()
        .map(line -> line.substring(VERSION.length()).strip())
        .orElse("unknown");
  }

  private static String reason(Throwable cause) {
    var message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
