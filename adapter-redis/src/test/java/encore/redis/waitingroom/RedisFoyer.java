package encore.redis.waitingroom;

import encore.application.waitingroom.CrowdViews;
import encore.application.waitingroom.WaitingLines;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.redis.support.RedisConfig;
import encore.redis.support.RedisLink;
import encore.redis.testing.RedisServer;
import encore.testing.Foyer;
import encore.testing.servers.Await;
import encore.testing.servers.Processes;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Lines in a real Redis, as the house has them, and a client to do things to them. */
final class RedisFoyer implements Foyer, AutoCloseable {

  /** Everything that is known of the line gets older; of it itself only in an outage. */
  private static final String AGE =
      """
      for user, waiter in string.gmatch(table.concat(redis.call('HGETALL', KEYS[1]), ' '), '(%S+) (%S+)') do
        local number, seen, rest = string.match(waiter, '^(%d+):(%d+):(.+)$')
        if number then
          seen = string.format('%.0f', tonumber(seen) - tonumber(ARGV[1]))
          redis.call('HSET', KEYS[1], user, number .. ':' .. seen .. ':' .. rest)
        end
      end
      redis.call('HINCRBY', KEYS[2], 'since', -ARGV[1])
      if ARGV[2] == 'away' then
        redis.call('HINCRBY', KEYS[2], 'heard', -ARGV[1])
      end
      return 'OK'
      """;

  private static final Duration SOON = Duration.ofSeconds(5);

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> own;

  /** On the Redis of this build, which may take its time. */
  RedisFoyer() {
    this(RedisServer.forThisBuild().url(), Duration.ofSeconds(10));
  }

  RedisFoyer(String url, Duration timeout) {
    var patience = timeout.toMillis() + "ms";
    Map<String, Object> settings =
        Map.of(
            "encore.redis.url",
            url,
            "encore.redis.timeout",
            patience,
            "encore.redis.connect-timeout",
            patience);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.register(RedisConfig.class, WaitingRoomRedisConfig.class);
    context.refresh();
    client = RedisClient.create(url);
    own = client.connect();
  }

  @Override
  public WaitingLines lines() {
    return context.getBean(WaitingLines.class);
  }

  CrowdViews views() {
    return context.getBean(CrowdViews.class);
  }

  RedisLink link() {
    return context.getBean(RedisLink.class);
  }

  RedisCommands<String, String> look() {
    return own.sync();
  }

  @Override
  public void beSilent(ConcertId concert, Duration time) {
    age(concert, time, "silent");
  }

  @Override
  public void beAway(ConcertId concert, Duration time) {
    age(concert, time, "away");
  }

  private void age(ConcertId concert, Duration time, String how) {
    var keys = new String[] {key(concert, "waiters"), key(concert, "state")};
    look().eval(AGE, ScriptOutputType.STATUS, keys, Long.toString(time.toMillis()), how);
  }

  @Override
  public void flush(ConcertId concert) {
    look().del(Keys.of(concert).toArray(String[]::new));
  }

  @Override
  public void lose(ConcertId concert, UserId user) {
    var name = IdCodec.write(user);
    for (var part : new String[] {"line", "asleep", "pool"}) {
      look().zrem(key(concert, part), name);
    }
    look().hdel(key(concert, "waiters"), name);
    look().hdel(key(concert, "admitted"), name);
  }

  /** With everysec Redis answers while it waits for the disk, and a kill loses that. */
  void waitForTheDisk() {
    look().configSet("appendfsync", "always");
  }

  void kill() {
    var process = ProcessHandle.of(pid()).orElseThrow();
    process.destroyForcibly();
    Await.until("it is gone", SOON, () -> !Processes.isAlive(process.pid()));
  }

  /** It stands still until this is closed. */
  Frozen freeze() {
    long pid = pid();
    signal(pid, "STOP");
    return () -> signal(pid, "CONT");
  }

  interface Frozen extends AutoCloseable {
    @Override
    void close();
  }

  private long pid() {
    var name = "process_id:";
    return look()
        .info("server")
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  private static void signal(long pid, String name) {
    try {
      new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String key(ConcertId concert, String part) {
    return Keys.of(concert).stream().filter(each -> each.endsWith(part)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    own.close();
    client.shutdown();
    context.close();
  }
}
