package encore.bootstrap.locks;

import encore.application.booking.SeatClaims;
import encore.application.locklab.LockSwitch;
import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.bootstrap.SigningKey;
import encore.persistence.support.Database;
import encore.testing.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every lock strategy side by side, at its seam: no HTTP, so that what is measured is the claim and
 * its commit. The strategies are those of the house, over servers of its own; the order is shuffled
 * anew in every round, the first round is thrown away, and the median of the others counts.
 */
public final class LockBench {

  private static final Path HOME = Path.of("target", "locks");

  private LockBench() {}

  public static void main(String[] args) throws IOException {
    var options = Options.of(args);
    var servers = LocalServers.forDemo(HOME, true);
    try (var house = house(servers)) {
      var table = new Table(measure(house, options)).markdown();
      System.out.println(table);
      Files.writeString(HOME.resolve("locks.md"), table);
    } finally {
      servers.stop();
    }
    System.exit(0);
  }

  private static List<Figures> measure(ConfigurableApplicationContext house, Options options) {
    var claims = house.getBean(SeatClaims.class);
    var lockSwitch = house.getBean(LockSwitch.class);
    var halls = new Halls(house.getBean(Database.class));
    var all = new ArrayList<Figures>();
    var chance = new Random(options.seed());
    for (int round = 0; round <= options.rounds(); round++) {
      var cases = Case.all(options);
      Collections.shuffle(cases, chance);
      for (int i = 0; i < cases.size(); i++) {
        var each = cases.get(i);
        System.err.printf(
            "\r round %d of %d, %3d of %3d: %-40s",
            round, options.rounds(), i + 1, cases.size(), each);
        lockSwitch.turnTo(each.strategy());
        var figures = Trial.run(each, claims, halls, options);
        if (round > 0) {
          all.add(figures);
        }
      }
    }
    System.err.println();
    return all;
  }

  private static ConfigurableApplicationContext house(LocalServers servers) {
    return SpringApplication.run(
        EncoreApplication.class,
        "--encore.database.url=" + servers.databaseUrl(),
        "--encore.redis.url=" + servers.redisUrl(),
        "--encore.kafka.bootstrap-servers=" + servers.kafkaBootstrapServers(),
        "--encore.lab.enabled=true",
        "--encore.identity.signing-key=" + SigningKey.keptIn(HOME),
        "--logging.structured.format.console=",
        "--logging.level.root=error",
        "--server.port=" + FreePorts.any());
  }
}
