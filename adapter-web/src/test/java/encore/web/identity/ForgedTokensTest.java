package encore.web.identity;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.Scene.held;
import static encore.web.identity.Forge.KEY;
import static encore.web.identity.Forge.claims;
import static encore.web.identity.Forge.header;
import static encore.web.identity.Forge.sign;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything that is nearly a token of ours, and none of it opens the door. */
@OnStage
class ForgedTokensTest {

  private static final RSAKey THIEF =
      PemKeys.privateKey(Forge.pem("PRIVATE KEY", Forge.keys(2048).getPrivate().getEncoded()));

  private final MockMvcTester http;
  private final Cast cast;

  ForgedTokensTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void aBooking() {
    cast.bookings = (_, _) -> Optional.of(Scene.seen(held(12), NOON));
  }

  @Test
  void noForgedTokenOpensTheDoor() throws Exception {
    assertThat(knock(sign(header(), claims(FAN)))).hasStatusOk();

    var forged = new LinkedHashMap<String, String>();
    forged.putAll(unsignedOrSignedOtherwise());
    forged.putAll(withAKeyOfTheThief());
    forged.putAll(withOtherClaims());
    forged.putAll(notEvenAToken());

    forged.forEach((how, token) -> {
      var answer = knock(token);
      assertThat(answer.getResponse().getStatus()).as(how).isEqualTo(401);
      assertThat(answer).bodyText().as(how).contains("UNAUTHENTICATED");
    });
  }

  @Test
  void nobodyIsAskedForTheKeyOfAForgedToken() throws Exception {
    var asked = new AtomicInteger();
    var elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    elsewhere.start();
    try {
      var url = URI.create("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/jwks.json");
      for (var key : List.of(KEY, THIEF)) {
        assertThat(knock(sign(key, header().jwkURL(url), claims(FAN)))).hasStatus(401);
        assertThat(knock(sign(key, header().x509CertURL(url), claims(FAN)))).hasStatus(401);
      }
    } finally {
      elsewhere.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  private static Map<String, String> unsignedOrSignedOtherwise() throws JOSEException {
    var tampered = sign(header(), claims(FAN));
    return Map.of(
        "alg none",
        new PlainJWT(claims(FAN).build()).serialize(),
        "HS256 with the public key",
        signedWithThePublicKeyAsSecret(),
        "RS512 with our key",
        signedWith(JWSAlgorithm.RS512),
        "PS256 with our key",
        signedWith(JWSAlgorithm.PS256),
        "another signature",
        tampered.substring(0, tampered.length() - 8) + "AAAAAAAA",
        "no signature",
        tampered.substring(0, tampered.lastIndexOf('.') + 1),
        "another payload",
        tampered.replaceFirst(
            "\\.[^.]+\\.", "." + claims(FAN).build().toPayload().toBase64URL() + "A."));
  }

  private static Map<String, String> withAKeyOfTheThief() {
    return Map.of(
        "our kid",
        sign(THIEF, header(), claims(FAN)),
        "no kid",
        sign(KEY, header().keyID(null), claims(FAN)),
        "unknown kid",
        sign(THIEF, header().keyID(THIEF.getKeyID()), claims(FAN)),
        "a path as kid",
        sign(THIEF, header().keyID("../../../../dev/null"), claims(FAN)),
        "SQL as kid",
        sign(THIEF, header().keyID("' OR '1'='1"), claims(FAN)),
        "the key in the header",
        sign(THIEF, header().jwk(THIEF.toPublicJWK()), claims(FAN)),
        "jku",
        sign(THIEF, header().jwkURL(URI.create("https://evil.example/jwks")), claims(FAN)),
        "x5u",
        sign(THIEF, header().x509CertURL(URI.create("https://evil.example/x5")), claims(FAN)),
        "a header of ours with something more",
        sign(header().jwk(KEY.toPublicJWK()), claims(FAN)));
  }

  private static Map<String, String> withOtherClaims() {
    return Map.of(
        "another issuer",
        sign(header(), claims(FAN).issuer("somebody")),
        "another audience",
        sign(header(), claims(FAN).audience("another")),
        "not yet",
        sign(header(), claims(FAN).notBeforeTime(Date.from(Instant.now().plusSeconds(60)))),
        "never ending",
        sign(header(), claims(FAN).expirationTime(null)),
        "old, and of another issuer",
        sign(header(), claims(FAN).issuer("somebody").expirationTime(new Date(0))),
        "nobody",
        sign(header(), claims(FAN).subject(null)),
        "no user",
        sign(header(), claims(FAN).subject("admin")),
        "no role",
        sign(header(), claims(FAN).claim("role", null)),
        "an unknown role",
        sign(header(), claims(FAN).claim("role", "ROOT")),
        "another type of token",
        sign(header().type(JOSEObjectType.JWT), claims(FAN)));
  }

  private static Map<String, String> notEvenAToken() {
    var good = sign(header(), claims(FAN));
    var parts = good.split("\\.");
    return Map.of(
        "no type",
        sign(header().type(null), claims(FAN)),
        "a refresh token",
        "AZjA3gAAcACAAAAAAAAAsQ" + "x".repeat(42),
        "two signatures",
        good + "." + parts[2],
        "two signatures in JSON",
        "{\"payload\":\"%s\",\"signatures\":[{\"protected\":\"%s\",\"signature\":\"%s\"}]}"
            .formatted(parts[1], parts[0], parts[2])
            .replaceAll("\\s", ""),
        "10 kB",
        "x".repeat(10_000),
        "10 kB of ours",
        sign(header(), claims(FAN).claim("x", "x".repeat(7_000))),
        "garbage",
        "garbage",
        "a.b.c",
        "a.b.c");
  }

  private static String signedWithThePublicKeyAsSecret() throws JOSEException {
    var head = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID());
    var jwt = new SignedJWT(head.type(new JOSEObjectType("at+jwt")).build(), claims(FAN).build());
    jwt.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
    return jwt.serialize();
  }

  private static String signedWith(JWSAlgorithm algorithm) throws JOSEException {
    var head = new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID());
    var jwt = new SignedJWT(head.type(new JOSEObjectType("at+jwt")).build(), claims(FAN).build());
    jwt.sign(new RSASSASigner(KEY));
    return jwt.serialize();
  }

  private MvcTestResult knock(String token) {
    return http.get()
        .uri("/api/bookings/" + BOOKING.value())
        .header("Authorization", "Bearer " + token)
        .exchange();
  }
}
