package encore.bootstrap.demo;

import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.testing.servers.DataDirectoryInUse;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.PortUser;
import encore.testing.servers.ServerFailed;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs Encore with servers of its own. */
public final class Demo {

  private static final int PORT = 8080;

  private Demo() {}

  public static void main(String[] args) {
    MavenArguments.takeOver();
    endWithMaven();
    var home =
        Path.of(System.getProperty("encore.home", System.getProperty("user.home") + "/.encore"));
    try {
      var servers = LocalServers.forDemo(home, Boolean.getBoolean("fresh"));
      // After the house itself: it says good-bye to its servers, and would wait for them in vain.
      SpringApplication.getShutdownHandlers().add(servers::stop);
      run(servers, home, args);
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
      // In a thread of its own: the pool that tells of it must stay free to tell of the servers'
      // end.
      var exit = Thread.ofPlatform().unstarted(() -> System.exit(0));
      ProcessHandle.of(owner.pid()).ifPresent(maven -> maven.onExit().thenRun(exit::start));
    }
  }

  private static void run(LocalServers servers, Path home, String[] args) {
    servers.remarks().forEach(remark -> System.err.printf("  %s%n", remark));
    System.setProperty("encore.database.url", servers.databaseUrl());
    System.setProperty("encore.redis.url", servers.redisUrl());
    System.setProperty("encore.kafka.bootstrap-servers", servers.kafkaBootstrapServers());
    System.setProperty("encore.home", home.toString());
    System.setProperty("server.port", Integer.toString(port()));
    new SpringApplicationBuilder(EncoreApplication.class, DemoConfig.class)
        .profiles("demo")
        .run(args);
  }

  /** The wanted port, or the next free one; who has it is named, so that nobody has to look. */
  private static int port() {
    int wanted = Integer.getInteger("server.port", PORT);
    int free = FreePorts.firstFree(wanted);
    if (free != wanted) {
      System.err.printf("%n  %s; taking %d instead.%n", PortUser.describe(wanted), free);
    }
    return free;
  }
}
