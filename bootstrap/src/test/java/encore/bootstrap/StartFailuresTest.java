package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.persistence.testing.PostgresServer;
import encore.testing.servers.FreePorts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** A house that cannot start says what, why, and the command that mends it. */
class StartFailuresTest {

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
    int port = FreePorts.any();
    var failed = startWith("encore.database.url", "postgres://me:secret@127.0.0.1:" + port + "/x");

    assertThat(failed.getDescription())
        .contains("PostgreSQL does not answer", "127.0.0.1:" + port)
        .doesNotContain("secret");
    assertThat(failed.getAction()).contains("docker compose up -d", "DATABASE_URL", "`mvn`");
  }

  @Test
  void aWrongPasswordIsNotTakenForAServerThatIsAway() {
    var url = PostgresServer.forThisBuild().url("booking").replaceFirst(":[^:@]*@", ":wrong@");
    var failed = startWith("encore.database.url", url);

    assertThat(failed.getDescription()).contains("does not let us in").doesNotContain("wrong");
    assertThat(failed.getAction()).contains("user, password and database");
  }

  @Test
  void anAddressThatIsNoneIsExplained() {
    assertThat(startWith("encore.database.url", "localhost").getDescription())
        .contains("postgres://user:password@host:port/database");
  }

  @Test
  void aStrategyThatIsNotOnTheMenuIsAnsweredWithTheMenu() {
    var failed = startWith("encore.booking.lock", "hope");

    assertThat(failed.getDescription()).contains("encore.booking.lock", "hope");
    assertThat(failed.getAction()).contains("ROW_LOCK", "CONDITIONAL_UPDATE");
  }

  @Test
  void aStrategyThatSellsTwiceIsRefusedOutsideTheLab() {
    var failed = startWith("encore.booking.lock", "none");

    assertThat(failed.getDescription()).contains("encore.booking.lock is none", "twice");
    assertThat(failed.getAction()).contains("conditional-update", "encore.lab.enabled=true");
  }

  @Test
  void theLabMayChooseIt() {
    RunningHouse.start(Map.of("encore.booking.lock", "none", "encore.lab.enabled", "true")).close();
  }

  @Test
  void aMisspeltSettingIsNamedInsteadOfIgnored() {
    assertThat(startWith("encore.booking.lok", "row-lock").getDescription())
        .contains("encore.booking.lok");
  }

  @Test
  void theLabIsNotForProduction() {
    for (var profile : List.of("production", "prod")) {
      var failed =
          startWith(Map.of("encore.lab.enabled", "true", "spring.profiles.active", profile));

      assertThat(failed.getDescription()).contains("encore.lab.enabled", "production");
      assertThat(failed.getAction()).contains("encore.lab.enabled");
    }
  }

  @Test
  void aLeaseThatIsShorterThanTheWorkUnderItIsRefused() {
    var failed =
        startWith(
            Map.of("encore.booking.lock", "redis-lock", "encore.redis-claims.lease-ttl", "4s"));

    assertThat(failed.getDescription()).contains("encore.redis-claims.lease-ttl", "PT4S");
    assertThat(failed.getAction()).contains("encore.database.transaction");
  }

  @Test
  void aLeaseOnAWalletThatIsShorterThanTheWorkUnderItIsRefused() {
    var failed =
        startWith(
            Map.of("encore.wallet.lock", "redis-lock", "encore.redis-wallet.lease-ttl", "4s"));

    assertThat(failed.getDescription()).contains("encore.redis-wallet.lease-ttl", "PT4S");
  }

  @Test
  void whatIsGoneCannotBeSentAgain() {
    var failed = startWith("encore.resend.kept", "8d");

    assertThat(failed.getDescription()).contains("encore.resend.kept is PT192H", "PT168H");
    assertThat(failed.getAction()).contains("encore.outbox.keep");
  }

  @Test
  void newsAreKeptForAsLongAsPromisesAreAskedOfThem() {
    var failed = startWith(Map.of("encore.outbox.keep", "47h", "encore.resend.kept", "1d"));

    assertThat(failed.getDescription()).contains("encore.outbox.keep is PT47H", "promises");
    assertThat(failed.getAction()).contains("PT48H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-file.pem", "-----BEGIN PRIVATE KEY-----x"})
  void withoutAKeyToSignWithNobodyGetsIn(String key) {
    var failed = startWith("encore.identity.signing-key", key);

    assertThat(failed.getDescription()).contains("no key to sign access tokens with");
    assertThat(failed.getAction())
        .contains(
            "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048", "ENCORE_SIGNING_KEY");
  }

  @Test
  void aWeakKeyIsRefused() {
    assertThat(startWith("encore.identity.signing-key", SigningKey.pem(1024)).getDescription())
        .contains("1024 bits");
  }

  private static FailureAnalysis startWith(String setting, String value) {
    return startWith(Map.of(setting, value));
  }

  private static FailureAnalysis startWith(Map<String, String> settings) {
    var thrown = new Throwable[1];
    assertThatThrownBy(() -> RunningHouse.start(settings)).satisfies(e -> thrown[0] = e);
    return analyzers().stream()
        .map(analyzer -> analyzer.analyze(thrown[0]))
        .filter(analysis -> analysis != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody explains", thrown[0]));
  }

  /** Those that explain without looking at the house, which is not there. */
  private static List<FailureAnalyzer> analyzers() {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class,
            ArgumentResolver.of(Environment.class, new StandardEnvironment()),
            FailureHandler.handleMessage((message, failure) -> {}));
  }
}
