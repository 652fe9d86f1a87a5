package encore.web.identity;

import encore.domain.identity.UserId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Stands in for a login: whoever says an address gets a token for it. The keys live in memory, so a
 * restart ends every token, and another instance does not know them.
 */
final class DevelopmentTokens {

  static final Duration LIFETIME = Duration.ofMinutes(60);
  static final String EXPIRED = "token_expired";
  static final String ISSUER = "encore-development";
  static final String AUDIENCE = "encore";
  static final String ROLE = "role";

  private static final Duration LEEWAY = Duration.ofSeconds(60);
  private static final int KEY_BITS = 2048;

  private final RSAPublicKey publicKey;
  private final JwtEncoder encoder;
  private final Clock clock;

  DevelopmentTokens(Clock clock) {
    var keys = newKeys();
    this.publicKey = (RSAPublicKey) keys.getPublic();
    this.encoder =
        NimbusJwtEncoder.withKeyPair(publicKey, (RSAPrivateKey) keys.getPrivate())
            .algorithm(SignatureAlgorithm.RS256)
            .build();
    this.clock = clock;
  }

  String issue(UserId user, String role) {
    var now = clock.instant();
    return sign(claims(user, now, now.plus(LIFETIME)).claim(ROLE, role).build());
  }

  JwtClaimsSet.Builder claims(UserId user, Instant from, Instant until) {
    return JwtClaimsSet.builder()
        .issuer(ISSUER)
        .audience(List.of(AUDIENCE))
        .subject(user.value().toString())
        .issuedAt(from)
        .expiresAt(until);
  }

  String sign(JwtClaimsSet claims) {
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  RSAPublicKey publicKey() {
    return publicKey;
  }

  /** Takes nothing but what {@link #issue} gives: this key, RS256, our issuer and audience. */
  JwtDecoder decoder() {
    var decoder =
        NimbusJwtDecoder.withPublicKey(publicKey)
            .signatureAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(AUDIENCE), lifetime()));
    return decoder;
  }

  private OAuth2TokenValidator<Jwt> lifetime() {
    return token -> {
      var until = token.getExpiresAt();
      return until != null && clock.instant().isBefore(until.plus(LEEWAY))
          ? OAuth2TokenValidatorResult.success()
          : OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED));
    };
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }
}
