package encore.web.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import encore.application.identity.AccessTokens;
import encore.domain.identity.Account;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens as RFC 9068 has them: signed with RS256, and anybody may check them. */
final class JwtAccessTokens implements AccessTokens {

  static final String TYPE = "at+jwt";
  static final String ROLE = "role";

  private final IdentityProperties identity;
  private final Clock clock;
  private final JwtEncoder encoder;
  private final JwsHeader header;

  JwtAccessTokens(IdentityProperties identity, SigningKeys keys, Clock clock) {
    this.identity = identity;
    this.clock = clock;
    this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.current())));
    this.header =
        JwsHeader.with(SignatureAlgorithm.RS256)
            .keyId(keys.current().getKeyID())
            .type(TYPE)
            .build();
  }

  @Override
  public AccessToken issue(Account account) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var claims =
        JwtClaimsSet.builder()
            .issuer(identity.issuer())
            .audience(List.of(identity.audience()))
            .subject(account.id().value().toString())
            .claim(ROLE, account.role().name())
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(identity.accessTtl()))
            .build();
    var token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    return new AccessToken(token, identity.accessTtl());
  }
}
