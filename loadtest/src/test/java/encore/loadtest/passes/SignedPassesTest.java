package encore.loadtest.passes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.wire.Json;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A token of ours beside what the specification says of one (RFC 7519, 7638, 9068). */
class SignedPassesTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final KeyPair KEYS = keys();

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

  @Test
  void itSaysWhoItIsForAndIsSignedByTheKey() throws Exception {
    var parts = passes().of(7).token().split("\\.");
    assertThat(parts).hasSize(3);
    var header = Json.read(decoded(parts[0]));
    assertThat(header.propertyNames()).containsExactlyInAnyOrder("alg", "kid", "typ");
    assertThat(header.get("alg").asString()).isEqualTo("RS256");
    assertThat(header.get("typ").asString()).isEqualTo("at+jwt");
    var claims = Json.read(decoded(parts[1]));
    assertThat(claims.get("iss").asString()).isEqualTo("encore");
    assertThat(claims.get("aud").asString()).isEqualTo("encore");
    assertThat(claims.get("sub").asString()).isEqualTo("7e570000-0000-8001-8000-000000000007");
    assertThat(claims.get("role").asString()).isEqualTo("USER");
    assertThat(claims.get("iat").asLong()).isEqualTo(NOON.getEpochSecond());
    assertThat(claims.get("nbf").asLong()).isEqualTo(NOON.getEpochSecond());
    assertThat(claims.get("exp").asLong())
        .isEqualTo(NOON.plus(Duration.ofHours(1)).getEpochSecond());

    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KEYS.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void itIsMadeOnceAndAnewBeforeItsEnd() throws Exception {
    var passes = passes();
    var first = passes.of(7);
    now.set(NOON.plus(Duration.ofMinutes(54)));
    assertThat(passes.of(7)).isSameAs(first);
    now.set(NOON.plus(Duration.ofMinutes(56)));
    assertThat(passes.of(7).token()).isNotEqualTo(first.token());
  }

  @Test
  void whatIsNoKeyIsSaid() {
    assertThatThrownBy(
            () -> HouseKey.of("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> HouseKey.of("-----BEGIN CERTIFICATE-----"))
        .hasMessage("no private key in the PEM");
    assertThatThrownBy(() -> HouseKey.of("/no/such/file")).isInstanceOf(IOException.class);
  }

  private SignedPasses passes() throws IOException {
    var pem =
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----"
            .formatted(Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded()));
    return new SignedPasses(HouseKey.of(pem), 100, Accounts.TEST_USER::id, clock);
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
