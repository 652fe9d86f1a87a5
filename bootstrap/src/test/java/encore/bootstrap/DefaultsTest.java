package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.LockStrategy;
import encore.domain.identity.LoginPolicy;
import encore.domain.identity.SessionPolicy;
import encore.persistence.booking.group.GroupCommitProperties;
import encore.persistence.payment.gateway.CardGatewayProperties;
import encore.web.identity.IdentityProperties;
import encore.web.payment.WebhookProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A changed default is a change somebody must see. */
class DefaultsTest {

  private static final BookingProperties EXPECTED =
      new BookingProperties(
          Duration.ofMinutes(5),
          4,
          Duration.ofMinutes(3),
          Duration.ofMinutes(10),
          20,
          Duration.ofMinutes(10),
          LockStrategy.CONDITIONAL_UPDATE,
          new GroupCommitProperties(4, 64, 5_000, Duration.ofSeconds(2)),
          Duration.ofSeconds(1));

  @Test
  void theRecordAndTheFileSayTheSame() throws Exception {
    assertThat(bind(new Binder(new MapConfigurationPropertySource(Map.of())))).isEqualTo(EXPECTED);
    assertThat(bind(ofTheFile())).isEqualTo(EXPECTED);
  }

  @Test
  void theRecordAndTheFileSayTheSameOfIdentity() throws Exception {
    var record = identity(new Binder(new MapConfigurationPropertySource(Map.of())));

    assertThat(identity(ofTheFile())).isEqualTo(record);
    assertThat(record.signingKey()).isEmpty();
    assertThat(record.accessTtl()).isEqualTo(Duration.ofMinutes(5));
    assertThat(record.leeway()).isEqualTo(Duration.ofSeconds(10));
    assertThat(record.sessions()).isEqualTo(new SessionPolicy(Duration.ofDays(14), 20));
    assertThat(record.logins()).isEqualTo(new LoginPolicy(10, Duration.ofMinutes(10)));
    assertThat(record.hashing().patience()).isEqualTo(Duration.ofSeconds(1));
    assertThat(record.hashing().waiting()).isEqualTo(100);
    assertThat(record.admin().email()).isEmpty();
    assertThat(record.blockedEvery()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void theRecordAndTheFileSayTheSameOfTheGateway() throws Exception {
    var record = gateway(new Binder(new MapConfigurationPropertySource(Map.of())));
    assertThat(gateway(ofTheFile())).isEqualTo(record);

    var webhooks = webhooks(new Binder(new MapConfigurationPropertySource(Map.of())));
    assertThat(webhooks(ofTheFile())).isEqualTo(webhooks);
    assertThat(webhooks.secrets()).isEmpty();
  }

  @Test
  void theLabIsClosedUnlessAskedFor() throws Exception {
    var closed = new LabProperties(false);
    assertThat(lab(new Binder(new MapConfigurationPropertySource(Map.of())))).isEqualTo(closed);
    assertThat(lab(ofTheFile())).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource({
    "encore.idempotency.kept, 24h",
    "encore.idempotency.long-ago, 15s",
    "encore.idempotency.answer-max, 64KB",
    "encore.idempotency.forget-every, 1m",
    "encore.database.connections, 10",
    "encore.database.connection-wait, 2s",
    "encore.database.lanes.pay, 3",
    "encore.database.lanes.hold, 3",
    "encore.database.lanes.browse, 1",
    "encore.database.lanes.browse-wait, 250ms",
    "encore.database.backstage.connections, 4",
    "encore.database.backstage.statement, 10s",
    "encore.database.lock-wait, 250ms",
    "encore.database.statement, 1s",
    "encore.database.transaction, 2s",
    "encore.redis.timeout, 150ms",
    "encore.redis.connect-timeout, 500ms",
    "encore.redis-claims.lease-ttl, 5s",
    "encore.redis-claims.lease-wait, 100ms",
    "encore.redis-claims.mark-trust, 1s",
    "encore.redis-wallet.lease-ttl, 5s",
    "encore.redis-wallet.lease-wait, 100ms",
    "encore.wallet.lock, conditional-update",
    "encore.wallet.balance-max, 100000000",
    "encore.wallet.tidy-every, 5s",
    "encore.lab.enabled, false",
    "encore.waiting-room.new-line.mode, auto",
    "encore.waiting-room.new-line.max-active, 50",
    "encore.waiting-room.new-line.admit-per-interval, 0",
    "encore.waiting-room.new-line.interval, 1s",
    "encore.waiting-room.new-line.active-ttl, 10m",
    "encore.waiting-room.new-line.show-up, 60s",
    "encore.waiting-room.new-line.silent-after, 45s",
    "encore.waiting-room.new-line.capacity, 100000",
    "encore.waiting-room.new-line.challenge-bits, 0",
    "encore.waiting-room.streams.max, 2000",
    "encore.waiting-room.streams.per-user, 2",
    "encore.waiting-room.streams.heartbeat, 15s",
    "encore.waiting-room.streams.longest, 10m",
    "encore.seat-map.streams.max, 5000",
    "encore.seat-map.streams.per-network, 2500",
    "encore.seat-map.streams.waiting-max, 256",
    "encore.seat-map.streams.write-max, 5s",
    "encore.seat-map.streams.heartbeat, 15s",
    "encore.seat-map.streams.longest, 10m",
    "encore.seat-map.streams.every, 100ms",
    "encore.seat-map.streams.net, 1s",
    "encore.seat-map.streams.remembered, 60s",
    "encore.payment.refund-until, 24h",
    "encore.payment.settle-after, 30s",
    "encore.payment.settle-longest, 10m",
    "encore.payment.settle-every, 1s",
    "encore.catalog-cache.namespace, encore",
    "encore.catalog-cache.max-age, 1s",
    "encore.catalog-cache.entries, 10000",
    "encore.rate-limit.booking-user, 20 per 10s local",
    "encore.rate-limit.booking-network, 20000 per 10s local",
    "encore.rate-limit.charge-user, 20 per 10s local",
    "encore.rate-limit.queue-join-user, 20 per 10s shared",
    "encore.rate-limit.queue-user, 60 per 10s local",
    "encore.rate-limit.queue-network, 60000 per 10s local",
    "encore.rate-limit.login-network, 20000 per 10m shared",
    "encore.rate-limit.signup-network, 3000 per 1h shared",
    "encore.rate-limit.network, 50000 per 10s local",
    "encore.rate-limit.exempt-networks, ''",
    "encore.rate-limit.trusted-proxies, ''",
    "encore.rate-limit.forwarded-header, x-forwarded-for",
    "encore.card-gateway.patience, 2s",
    "encore.card-gateway.at-once, 100",
    "encore.card-gateway.slow-for, 3s",
    "encore.card-gateway.late-for, 5s",
    "encore.card-gateway.never-for, 10s",
    "encore.card-gateway.callback-url, ''",
    "encore.card-gateway.callbacks.every, 1s",
    "encore.card-gateway.callbacks.batch, 20",
    "encore.card-gateway.callbacks.attempts-max, 12",
    "encore.card-gateway.callbacks.retry-after, 10s",
    "encore.card-gateway.callbacks.retry-max, 10m",
    "encore.card-gateway.callbacks.timeout, 5s",
    "encore.card-gateway.callbacks.keep, 30d",
    "encore.webhooks.secrets, ''",
    "encore.webhooks.tolerance, 5m",
    "encore.webhooks.every, 500ms",
    "encore.webhooks.batch, 20",
    "encore.webhooks.attempts-max, 20",
    "encore.webhooks.retry-after, 5s",
    "encore.webhooks.retry-max, 10m",
    "encore.webhooks.keep, 30d",
    "encore.redis-limits.buckets-max, 50000",
    "encore.kafka.timeout, 1s"
  })
  void theLimitsOfTheFileAreThese(String setting, String value) throws Exception {
    assertThat(ofTheFile().bind(setting, String.class).get()).isEqualTo(value);
  }

  @Test
  void theRecordAndTheFileSayTheSameOfPayments() throws Exception {
    var record = payment(new Binder(new MapConfigurationPropertySource(Map.of())));

    assertThat(payment(ofTheFile())).isEqualTo(record);
    assertThat(record.refundUntil()).isEqualTo(Duration.ofHours(24));
  }

  private static PaymentProperties payment(Binder binder) {
    return binder.bindOrCreate("encore.payment", PaymentProperties.class);
  }

  private static CardGatewayProperties gateway(Binder binder) {
    return binder.bindOrCreate("encore.card-gateway", CardGatewayProperties.class);
  }

  private static WebhookProperties webhooks(Binder binder) {
    return binder.bindOrCreate("encore.webhooks", WebhookProperties.class);
  }

  private static LabProperties lab(Binder binder) {
    return binder.bindOrCreate("encore.lab", LabProperties.class);
  }

  private static BookingProperties bind(Binder binder) {
    return binder.bindOrCreate("encore.booking", BookingProperties.class);
  }

  private static IdentityProperties identity(Binder binder) {
    return binder.bindOrCreate("encore.identity", IdentityProperties.class);
  }

  private static Binder ofTheFile() throws Exception {
    var environment = new StandardEnvironment();
    var file = new ClassPathResource("application.yml");
    List.copyOf(new YamlPropertySourceLoader().load("defaults", file))
        .forEach(environment.getPropertySources()::addLast);
    return new Binder(
        ConfigurationPropertySources.get(environment),
        new PropertySourcesPlaceholdersResolver(environment));
  }
}
