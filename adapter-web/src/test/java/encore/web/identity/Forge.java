package encore.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The key of all tests of this module, and tokens made with it: good ones and others. */
public final class Forge {

  private static final KeyPair KEYS = keys(2048);
  static final RSAKey KEY = PemKeys.privateKey(pem());

  private Forge() {}

  public static String pem() {
    return pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());
  }

  /** As the house makes it for somebody who has just signed in. */
  public static String token(UserId user, Role role) {
    var account = new Account(user, new Email("anybody@example.com"), "Anybody", role);
    return new JwtAccessTokens(
            identity(Map.of()), new SigningKeys(KEY, List.of()), Clock.systemUTC())
        .issue(account)
        .value();
  }

  static IdentityProperties identity(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("encore.identity", IdentityProperties.class);
  }

  static KeyPair keys(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(String kind, byte[] key) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
  }

  static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .keyID(KEY.getKeyID())
        .type(new JOSEObjectType(JwtAccessTokens.TYPE));
  }

  static JWTClaimsSet.Builder claims(UserId user) {
    return claims(user, Instant.now(), Duration.ofMinutes(5));
  }

  static JWTClaimsSet.Builder claims(UserId user, Instant from, Duration ttl) {
    return new JWTClaimsSet.Builder()
        .issuer("encore")
        .audience("encore")
        .subject(user.value().toString())
        .claim("role", "USER")
        .issueTime(Date.from(from))
        .notBeforeTime(Date.from(from))
        .expirationTime(Date.from(from.plus(ttl)));
  }

  static String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
    return sign(KEY, header, claims);
  }

  static String sign(RSAKey key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
    try {
      var jwt = new SignedJWT(header.build(), claims.build());
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
