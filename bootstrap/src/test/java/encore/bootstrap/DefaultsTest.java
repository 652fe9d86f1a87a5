package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.LockStrategy;
import encore.application.notification.NoticePolicy;
import encore.application.ranking.RankingPolicy;
import encore.domain.identity.LoginPolicy;
import encore.domain.identity.SessionPolicy;
import encore.persistence.feed.FeedProperties;
import encore.persistence.payment.gateway.CardGatewayProperties;
import encore.persistence.support.group.GroupCommitProperties;
import encore.web.identity.IdentityProperties;
import encore.web.payment.WebhookProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
  void theRecordAndTheFileSayTheSameOfTheInbox() throws Exception {
    var record = inbox(new Binder(new MapConfigurationPropertySource(Map.of())));
    assertThat(inbox(ofTheFile())).isEqualTo(record);
  }

  @Test
  void theLabIsClosedUnlessAskedFor() throws Exception {
    var closed = new LabProperties(false);
    assertThat(lab(new Binder(new MapConfigurationPropertySource(Map.of())))).isEqualTo(closed);
    assertThat(lab(ofTheFile())).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/defaults.csv")
  void theLimitsOfTheFileAreThese(String setting, String value) throws Exception {
    assertThat(ofTheFile().bind(setting, String.class).get()).isEqualTo(value);
  }

  @Test
  void theRecordAndTheFileSayTheSameOfPayments() throws Exception {
    var record = payment(new Binder(new MapConfigurationPropertySource(Map.of())));

    assertThat(payment(ofTheFile())).isEqualTo(record);
    assertThat(record.refundUntil()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void theRecordAndTheFileSayTheSameOfWhatFollowsFromNews() throws Exception {
    var empty = new Binder(new MapConfigurationPropertySource(Map.of()));

    for (var binder : List.of(empty, ofTheFile())) {
      assertThat(binder.bindOrCreate("encore.notification", NotificationProperties.class).policy())
          .isEqualTo(
              new NoticePolicy(
                  50, 10, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(90)));
      assertThat(binder.bindOrCreate("encore.ranking", RankingProperties.class).policy())
          .isEqualTo(new RankingPolicy(Duration.ofDays(35), 500, 40));
      assertThat(binder.bindOrCreate("encore.feed", FeedProperties.class).path()).isEmpty();
    }
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

  private static InboxProperties inbox(Binder binder) {
    return binder.bindOrCreate("encore.inbox", InboxProperties.class);
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
