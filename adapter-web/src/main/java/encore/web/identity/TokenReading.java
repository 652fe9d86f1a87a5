package encore.web.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Takes nothing but what {@link JwtAccessTokens} gives: RS256, one of our keys by its name, our
 * type, issuer and audience. Where a token says its key is to be found is not looked at.
 */
final class TokenReading {

  /** A header of ours has these and no more: no {@code jku}, no {@code jwk}, no {@code crit}. */
  private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

  private static final Set<String> ROLES = Set.of("USER", "ADMIN");

  private TokenReading() {}

  static JwtDecoder decoder(IdentityProperties identity, SigningKeys keys, Lifetime lifetime) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(JwtAccessTokens.TYPE)));
    processor.setJWSKeySelector((header, _) -> key(header, keys).stream().toList());
    // The validators below do it, with a word of their own for a token that is merely old.
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                new JwtIssuerValidator(identity.issuer()),
                new JwtAudienceValidator(identity.audience()),
                claims(),
                lifetime)));
    return decoder;
  }

  private static Optional<Key> key(JWSHeader header, SigningKeys keys) {
    boolean ours =
        JWSAlgorithm.RS256.equals(header.getAlgorithm())
            && HEADER.containsAll(header.getIncludedParams());
    return ours ? keys.trusted(header.getKeyID()).map(Key.class::cast) : Optional.empty();
  }

  private static OAuth2TokenValidator<Jwt> claims() {
    return token -> {
      var role = token.getClaims().get(JwtAccessTokens.ROLE);
      boolean complete =
          token.getSubject() != null
              && token.getSubject().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
              && role instanceof String text
              && ROLES.contains(text);
      return complete
          ? OAuth2TokenValidatorResult.success()
          : OAuth2TokenValidatorResult.failure(new OAuth2Error("claims"));
    };
  }
}
