package encore.bootstrap;

import encore.application.catalog.CatalogChanges;
import encore.application.identity.AccessTokens;
import encore.application.identity.Users;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.FreePorts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole house on a port of its own, over the servers that all tests of this build share. */
public final class RunningHouse implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningHouse(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** One for all tests that change nothing but what they made themselves; it ends with the JVM. */
  public static RunningHouse shared() {
    return Shared.HOUSE;
  }

  public static RunningHouse start(Map<String, String> settings) {
    return start(LocalServers.forThisBuild(), settings);
  }

  public static RunningHouse start(LocalServers servers, Map<String, String> settings) {
    return start(servers, settings, EncoreApplication.class);
  }

  /** With more beans: {@code encore.bootstrap.EncoreApplication} must be among the sources. */
  static RunningHouse start(
      LocalServers servers, Map<String, String> settings, Class<?>... sources) {
    var all = new HashMap<>(Patience.SETTINGS);
    all.put("encore.database.url", servers.databaseUrl());
    all.put("encore.redis.url", servers.redisUrl());
    all.put("encore.kafka.bootstrap-servers", servers.kafkaBootstrapServers());
    all.put("encore.identity.signing-key", SigningKey.pem());
    all.put("logging.structured.format.console", "");
    all.put("logging.level.root", "error");
    // All visitors come from here; tests of limits say so themselves.
    all.put("encore.rate-limit.exempt-networks", "127.0.0.0/8,::1");
    // Only where a test asks: most have nobody who listens.
    all.put("encore.outbox.relay", "false");
    all.put("server.port", Integer.toString(FreePorts.any()));
    all.putAll(settings);
    // All tests share a Redis and a Kafka, and hardly any of them a database.
    var namespace = "test-" + Integer.toHexString(all.get("encore.database.url").hashCode());
    all.putIfAbsent("encore.catalog-cache.namespace", namespace);
    all.putIfAbsent("encore.kafka.prefix", namespace + "-");
    // Who listens to the news costs a few clients of Kafka: a test of it says so.
    all.putIfAbsent("encore.inbox.enabled", "false");
    var arguments = all.entrySet().stream().map(s -> "--" + s.getKey() + "=" + s.getValue());
    return new RunningHouse(SpringApplication.run(sources, arguments.toArray(String[]::new)));
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + setting("local.server.port"));
  }

  String setting(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  /** For a second house over the same truth. */
  String databaseUrl() {
    return setting("encore.database.url");
  }

  public Visitor visitor() {
    return new Visitor(url(), this::token);
  }

  /** An access token of that account, which is made if there is none; nobody can sign in to it. */
  public String token(String email) {
    account(email, new PasswordHash("{bcrypt}none"));
    var known = context.getBean(Users.class).find(new Email(email)).orElseThrow().account();
    return context.getBean(AccessTokens.class).issue(known).value();
  }

  /** Makes that account if there is none. */
  public void account(String email, PasswordHash hash) {
    var role = email.equals(Visitor.ADMIN) ? Role.ADMIN : Role.USER;
    var account = new Account(new UserId(UUID.randomUUID()), new Email(email), "A fan", role);
    context.getBean(Users.class).add(account, hash);
  }

  /** The id of an account that is there. */
  String user(String email) {
    token(email);
    var known = context.getBean(Users.class).find(new Email(email)).orElseThrow();
    return known.account().id().value().toString();
  }

  Hall hall() {
    return new SqlHalls(database()).hall();
  }

  public Database database() {
    return context.getBean(Database.class);
  }

  /** A use case, for what is not to be seen over HTTP. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  CatalogChanges catalogChanges() {
    return context.getBean(CatalogChanges.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Started at first use. */
  private static final class Shared {
    static final RunningHouse HOUSE = start(Map.of());
  }
}
