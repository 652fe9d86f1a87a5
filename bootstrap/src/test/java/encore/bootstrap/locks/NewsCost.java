package encore.bootstrap.locks;

import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.bootstrap.SigningKey;
import encore.bootstrap.locks.Case.Place;
import encore.persistence.support.Database;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a hold costs more because it is told: the same rush with and without the trigger, in turn.
 * {@code mvn -q -Plocks -Dlocks.main=encore.bootstrap.locks.NewsCost}
 */
public final class NewsCost {

  private static final Path HOME = Path.of("target", "news-cost");
  private static final Options OPTIONS = Options.of("--claims", "2000");
  private static final int ROUNDS = 7;

  private NewsCost() {}

  public static void main(String[] args) {
    var servers = LocalServers.forDemo(HOME, true);
    try (var house = house(servers)) {
      for (int contenders : List.of(1, 32)) {
        compare(house, contenders);
      }
    } finally {
      servers.stop();
    }
    System.exit(0);
  }

  private static void compare(ConfigurableApplicationContext house, int contenders) {
    var told = new ArrayList<Double>();
    var silent = new ArrayList<Double>();
    for (int round = 0; round <= ROUNDS; round++) {
      double with = perSecond(house, contenders, "ENABLE");
      double without = perSecond(house, contenders, "DISABLE");
      if (round > 0) {
        told.add(with);
        silent.add(without);
      }
    }
    System.out.printf(
        "%d at once: %.0f holds/s told, %.0f/s silent: %.2f%n",
        contenders, median(told), median(silent), median(told) / median(silent));
  }

  private static double perSecond(
      ConfigurableApplicationContext house, int contenders, String trigger) {
    var database = house.getBean(Database.class);
    var sql = "ALTER TABLE booking " + trigger + " TRIGGER booking_is_told_of_a_new_one";
    database.sql().sql(sql).update();
    var rush = new Case(LockStrategy.CONDITIONAL_UPDATE, contenders, Place.MANY_SEATS);
    return Trial.run(rush, house.getBean(SeatClaims.class), new Halls(database), OPTIONS)
        .perSecond();
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  private static ConfigurableApplicationContext house(LocalServers servers) {
    return SpringApplication.run(
        EncoreApplication.class,
        "--encore.database.url=" + servers.databaseUrl(),
        "--encore.redis.url=" + servers.redisUrl(),
        "--encore.kafka.bootstrap-servers=" + servers.kafkaBootstrapServers(),
        "--encore.outbox.relay=false",
        "--encore.identity.signing-key=" + SigningKey.keptIn(HOME),
        "--logging.structured.format.console=",
        "--logging.level.root=error",
        "--server.port=" + FreePorts.any());
  }
}
