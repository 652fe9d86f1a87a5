package encore.bootstrap.demo;

import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.bootstrap.SigningKey;
import encore.testing.servers.DataDirectoryInUse;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.PortUser;
import encore.testing.servers.ServerFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs Encore with servers of its own. */
public final class Demo {

  private static final List<String> SERVERS =
      List.of("DATABASE_URL", "REDIS_URL", "KAFKA_BOOTSTRAP_SERVERS");
  private static final String PORT = "8080";

  private Demo() {}

  public static void main(String[] args) {
    endWithMaven();
    var settings = MavenArguments.settings();
    settings.putIfAbsent("encore.home", System.getProperty("user.home") + "/.encore");
    boolean fresh = Boolean.parseBoolean(settings.remove("fresh"));
    try {
      var servers = LocalServers.forDemo(Path.of(settings.get("encore.home")), fresh);
      // After the house itself: it says good-bye to its servers, and would wait for them in vain.
      SpringApplication.getShutdownHandlers().add(servers::stop);
      run(servers, settings);
    } catch (DataDirectoryInUse | ServerFailed e) {
      // The edge: nothing runs yet that could report it in a better way.
      System.err.printf("%n%s%n%n", e.getMessage());
      System.exit(1);
    }
  }

  /** Even when it was killed in a way that nobody could pass on. */
  private static void endWithMaven() {
    var owner = Owner.thisBuild();
    if (!owner.equals(Owner.thisJvm())) {
      // In a thread of its own: the pool that tells of it must stay free to tell of the servers'.
      var exit = Thread.ofPlatform().unstarted(() -> System.exit(0));
      ProcessHandle.of(owner.pid()).ifPresent(maven -> maven.onExit().thenRun(exit::start));
    }
  }

  /** As arguments, because a misspelt setting among those ends the start with its name. */
  private static void run(LocalServers servers, Map<String, String> settings) {
    SERVERS.stream()
        .filter(name -> System.getenv(name) != null)
        .forEach(name -> System.err.printf("  %s is set: the demo uses that server.%n", name));
    servers.remarks().forEach(remark -> System.err.printf("  %s%n", remark));
    settings.put("encore.database.url", servers.databaseUrl());
    settings.put("encore.redis.url", servers.redisUrl());
    settings.put("encore.kafka.bootstrap-servers", servers.kafkaBootstrapServers());
    settings.computeIfAbsent("encore.identity.signing-key", _ -> signingKey(settings));
    settings.putIfAbsent(
        "encore.feed.directory", Path.of(settings.get("encore.home"), "feed").toString());
    settings.put("server.port", port(settings.getOrDefault("server.port", PORT)));
    settings.putIfAbsent(
        "encore.card-gateway.callback-url",
        "http://127.0.0.1:%s/api/payments/webhooks/simulated"
            .formatted(settings.get("server.port")));
    var arguments = settings.entrySet().stream().map(s -> "--" + s.getKey() + "=" + s.getValue());
    new SpringApplicationBuilder(EncoreApplication.class, DemoConfig.class)
        .profiles("demo")
        .logStartupInfo(false)
        .run(arguments.toArray(String[]::new));
  }

  /** What the environment names, or a key of its own that survives a restart. */
  private static String signingKey(Map<String, String> settings) {
    var named = System.getenv("ENCORE_SIGNING_KEY");
    return named == null
        ? SigningKey.keptIn(Path.of(settings.get("encore.home"))).toString()
        : named;
  }

  /** The wanted port, or the next free one; who has it is named, so that nobody has to look. */
  private static String port(String wanted) {
    int free = FreePorts.firstFree(Integer.parseInt(wanted));
    if (free != Integer.parseInt(wanted)) {
      System.err.printf(
          "  %s; taking %d instead.%n", PortUser.describe(Integer.parseInt(wanted)), free);
    }
    return Integer.toString(free);
  }
}
