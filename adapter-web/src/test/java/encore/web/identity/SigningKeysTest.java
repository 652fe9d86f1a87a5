package encore.web.identity;

import static encore.web.Scene.FAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;

class SigningKeysTest {

  private final KeyPair old = Forge.keys(2048);
  private final KeyPair next = Forge.keys(2048);

  @Test
  void tokensOfThePreviousKeyAreTakenUntilItIsNoLongerNamed() {
    var token =
        Forge.sign(
            PemKeys.privateKey(privatePem(old)),
            Forge.header().keyID(PemKeys.privateKey(privatePem(old)).getKeyID()),
            Forge.claims(FAN));

    var changing = identity(privatePem(next), publicPem(old));
    assertThat(decode(changing, token)).isEqualTo(FAN.value().toString());
    assertThat((List<?>) SigningKeys.of(changing).published().get("keys")).hasSize(2);

    assertThatThrownBy(() -> decode(identity(privatePem(next), ""), token))
        .isInstanceOf(JwtException.class);
  }

  @Test
  void aKeyMayBeInAFile(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("key.pem"), privatePem(next));

    assertThat(SigningKeys.of(identity(file.toString(), "")).current().getKeyID())
        .isEqualTo(PemKeys.privateKey(privatePem(next)).getKeyID());
  }

  @Test
  void whatIsNoFitKeyIsRefusedWithoutShowingIt() {
    var publicAsPrivate = publicPem(next);
    var weak = privatePem(Forge.keys(1024));

    assertUnfit("", "not set");
    assertUnfit("no-such-file.pem", "cannot be read");
    assertUnfit(publicAsPrivate, "BEGIN PRIVATE KEY");
    assertUnfit(weak, "1024 bits");
    assertUnfit(
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "not a private key");
    assertThat(identity(privatePem(next), "").toString()).doesNotContain("BEGIN");
  }

  private static void assertUnfit(String key, String why) {
    assertThatThrownBy(() -> SigningKeys.of(identity(key, "")))
        .isInstanceOf(SigningKeyUnfit.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("AAAA");
  }

  private static String decode(IdentityProperties identity, String token) {
    var lifetime = new Lifetime(Clock.systemUTC(), Duration.ofSeconds(10));
    return TokenReading.decoder(identity, SigningKeys.of(identity), lifetime)
        .decode(token)
        .getSubject();
  }

  private static IdentityProperties identity(String key, String previous) {
    var settings = new HashMap<>(Map.of("encore.identity.signing-key", key));
    settings.put("encore.identity.previous-keys", previous);
    return Forge.identity(settings);
  }

  private static String privatePem(KeyPair keys) {
    return Forge.pem("PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  private static String publicPem(KeyPair keys) {
    return Forge.pem("PUBLIC KEY", keys.getPublic().getEncoded());
  }
}
