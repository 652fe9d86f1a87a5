package encore.bootstrap.lab;

import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.bootstrap.QuietHouse;
import encore.bootstrap.SigningKey;
import encore.persistence.support.Database;
import encore.testing.servers.FreePorts;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The house of the lab, over a database that nobody else has. */
final class Bench implements Conditions, AutoCloseable {

  private static final String TRUNCATE_IS_REFUSED =
      """
      SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname)
        FROM pg_trigger
       WHERE NOT tgisinternal
         AND tgtype & 32 = 32
      """;

  private final OwnDatabase own;
  private final ConfigurableApplicationContext house;
  private final Broom broom;
  private final RawConnections raw;

  private Bench(OwnDatabase own, ConfigurableApplicationContext house) throws SQLException {
    this.own = own;
    this.house = house;
    this.broom = new Broom(own.connect());
    this.raw = new RawConnections(own, connections());
    // What was sold is for ever, except here.
    broom.doWhatItSays(TRUNCATE_IS_REFUSED);
  }

  static Bench over(LocalServers servers) throws SQLException {
    var own = OwnDatabase.beside(servers.databaseUrl());
    try {
      return new Bench(own, house(servers, own.url()));
    } catch (RuntimeException e) {
      own.drop();
      throw e;
    }
  }

  /** A part of the house, as it is in production. */
  <T> T part(Class<T> type) {
    return house.getBean(type);
  }

  Database database() {
    return part(Database.class);
  }

  MeterRegistry meters() {
    return part(MeterRegistry.class);
  }

  /** As many as the pool of the house has. */
  int connections() {
    return house.getEnvironment().getRequiredProperty("encore.database.connections", Integer.class);
  }

  /** Connections for the baseline: those of no pool, and as many. */
  RawConnections raw() {
    return raw;
  }

  /** The tables, and all that refers to them; {@link #tidy} sweeps the same ones. */
  void empty(String... tables) {
    broom.empty(List.of(tables));
  }

  /** For what may take longer than a statement of the house. */
  void run(String sql) {
    broom.run(sql);
  }

  /** So that the server knows its tables, too. */
  @Override
  public void tidy() {
    broom.sweep();
  }

  @Override
  public Supplier<Map<String, Double>> watch() {
    return Gauges.before(this)::after;
  }

  @Override
  public void close() throws SQLException {
    try {
      raw.close();
      broom.close();
      house.close();
    } finally {
      own.drop();
    }
  }

  private static ConfigurableApplicationContext house(LocalServers servers, String databaseUrl) {
    var settings = new HashMap<>(QuietHouse.with(settings(servers, databaseUrl)));
    var arguments = settings.entrySet().stream().map(s -> "--" + s.getKey() + "=" + s.getValue());
    return new SpringApplicationBuilder(EncoreApplication.class)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .run(arguments.toArray(String[]::new));
  }

  private static Map<String, String> settings(LocalServers servers, String databaseUrl) {
    var all = new HashMap<String, String>();
    all.put("encore.database.url", databaseUrl);
    all.put("encore.redis.url", servers.redisUrl());
    all.put("encore.kafka.bootstrap-servers", servers.kafkaBootstrapServers());
    all.put("encore.kafka.prefix", "lab-");
    all.put("encore.catalog-cache.namespace", "lab");
    all.put("encore.lab.enabled", "true");
    all.put("encore.outbox.relay", "false");
    all.put("encore.inbox.enabled", "false");
    // It would report in the log that triggers are off, and be right.
    all.put("encore.consistency.every", "12h");
    all.put("encore.consistency.window", "13h");
    all.put("logging.level.encore.bootstrap.ConsistencyJobs", "off");
    // All connections are for whoever comes: here nobody pays, and nobody only looks.
    all.put("encore.database.lanes.pay", "0");
    all.put("encore.database.lanes.hold", "0");
    all.put("encore.database.lanes.browse", "0");
    all.put("encore.database.lanes.browse-wait", "1900ms");
    all.put("encore.identity.signing-key", SigningKey.pem());
    all.put("logging.structured.format.console", "");
    all.put("logging.level.root", "error");
    all.put("spring.main.banner-mode", "off");
    all.put("server.port", Integer.toString(FreePorts.any()));
    return all;
  }
}
