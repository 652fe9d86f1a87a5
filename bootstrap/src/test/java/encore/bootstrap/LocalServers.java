package encore.bootstrap;

import encore.kafka.testing.KafkaServer;
import encore.persistence.support.FreshDatabase;
import encore.persistence.testing.PostgresServer;
import encore.redis.testing.RedisServer;
import encore.testing.servers.DataDirectoryInUse;
import encore.testing.servers.Owner;
import encore.testing.servers.PrivateFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** PostgreSQL, Redis and Kafka on this machine, without Docker. Whatever kills us ends them too. */
public final class LocalServers {
  private static final String DATABASE = "booking";
  private static final int POSTGRES_PORT = 15_432;
  private static final int REDIS_PORT = 16_379;
  private static final int KAFKA_PORT = 9_092;

  private final LocalServer postgres;
  private final LocalServer redis;
  private final LocalServer kafka;
  private final Runnable afterwards;

  private LocalServers(
      LocalServer postgres, LocalServer redis, LocalServer kafka, Runnable afterwards) {
    this.postgres = postgres;
    this.redis = redis;
    this.kafka = kafka;
    this.afterwards = afterwards;
  }

  /**
   * The servers that all tests of this build share, with a fresh database. What the environment
   * names is not used: nobody wants tests to run on it.
   */
  public static LocalServers forThisBuild() {
    return together(
        () -> LocalServer.named(FreshDatabase.create(DATABASE)),
        () -> LocalServer.named(RedisServer.forThisBuild().url()),
        () -> LocalServer.named(KafkaServer.forThisBuild().bootstrapServers()),
        () -> {});
  }

  /**
   * Servers that keep their data in the home; those that the environment names are not started.
   *
   * @param fresh whether to begin without the data of former starts
   * @throws DataDirectoryInUse if another demo runs on this home
   */
  public static LocalServers forDemo(Path home, boolean fresh) {
    return forDemo(home, fresh, System.getenv());
  }

  /** The same, with the servers that this environment names: none of an empty one. */
  public static LocalServers forDemo(Path home, boolean fresh, Map<String, String> environment) {
    var claim = HomeClaim.on(home);
    try {
      if (fresh) {
        clear(home);
      }
      return together(
          () -> postgres(home, named("DATABASE_URL", environment)),
          () -> redis(home, named("REDIS_URL", environment)),
          () -> kafka(home, named("KAFKA_BOOTSTRAP_SERVERS", environment)),
          claim::release);
    } catch (RuntimeException e) {
      claim.release();
      throw e;
    }
  }

  /** In the form of {@code DATABASE_URL}, with the password in it. */
  public String databaseUrl() {
    return postgres.address();
  }

  /** With the password in it. */
  public String redisUrl() {
    return redis.address();
  }

  public String kafkaBootstrapServers() {
    return kafka.address();
  }

  /** What a person should know, such as that a port was taken and by whom. */
  public List<String> remarks() {
    return Stream.of(postgres, redis, kafka).flatMap(each -> each.remark().stream()).toList();
  }

  /** Ends those that were started for a demo; those of a build go on until it ends. */
  public void stop() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream.of(postgres, redis, kafka).forEach(each -> threads.execute(each.stop()));
    }
    afterwards.run();
  }

  private static void clear(Path home) {
    PostgresServer.stopLeftover(home.resolve("postgres"));
    RedisServer.stopLeftover(home.resolve("redis"));
    KafkaServer.stopLeftover(home.resolve("kafka"));
    // Of the demo's feed, too: its news are gone with the database.
    Stream.of("postgres", "redis", "kafka", "feed")
        .map(home::resolve)
        .forEach(PrivateFiles::deleteTree);
  }

  private static LocalServer postgres(Path home, Optional<String> named) {
    if (named.isPresent()) {
      return LocalServer.named(named.get());
    }
    var server = PostgresServer.start(home.resolve("postgres"), POSTGRES_PORT, Owner.thisJvm());
    server.ensureDatabase(DATABASE);
    return LocalServer.started(
        "PostgreSQL", server.url(DATABASE), POSTGRES_PORT, server.port(), server::stop);
  }

  private static LocalServer redis(Path home, Optional<String> named) {
    if (named.isPresent()) {
      return LocalServer.named(named.get());
    }
    var server = RedisServer.start(home.resolve("redis"), REDIS_PORT, Owner.thisJvm());
    return LocalServer.started("Redis", server.url(), REDIS_PORT, server.port(), server::stop);
  }

  private static LocalServer kafka(Path home, Optional<String> named) {
    if (named.isPresent()) {
      return LocalServer.named(named.get());
    }
    var server = KafkaServer.start(home.resolve("kafka"), KAFKA_PORT, Owner.thisJvm());
    return LocalServer.started(
        "Kafka", server.bootstrapServers(), KAFKA_PORT, server.port(), server::stop);
  }

  private static Optional<String> named(String variable, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable)).filter(each -> !each.isBlank());
  }

  /** Starts all at once; if one fails, none is left. */
  private static LocalServers together(
      Callable<LocalServer> postgres,
      Callable<LocalServer> redis,
      Callable<LocalServer> kafka,
      Runnable afterwards) {
    Future<LocalServer> first;
    Future<LocalServer> second;
    Future<LocalServer> third;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      first = threads.submit(postgres);
      second = threads.submit(redis);
      third = threads.submit(kafka);
    }
    requireAll(List.of(first, second, third));
    return new LocalServers(first.resultNow(), second.resultNow(), third.resultNow(), afterwards);
  }

  private static void requireAll(List<Future<LocalServer>> all) {
    var failed = all.stream().filter(each -> each.state() == Future.State.FAILED).findFirst();
    if (failed.isEmpty()) {
      return;
    }
    all.stream()
        .filter(each -> each.state() == Future.State.SUCCESS)
        .forEach(each -> each.resultNow().stop().run());
    throw failed.get().exceptionNow() instanceof RuntimeException known
        ? known
        : new IllegalStateException(failed.get().exceptionNow());
  }
}
