package encore.web.identity;

import encore.application.identity.RecognizeBlocked;
import encore.domain.identity.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Makes a caller of a good token, unless he was blocked since he got it. */
@Component
class KnownCaller implements Converter<Jwt, AbstractAuthenticationToken> {

  private final RecognizeBlocked blocked;

  KnownCaller(RecognizeBlocked blocked) {
    this.blocked = blocked;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    if (blocked.isBlocked(new UserId(UUID.fromString(token.getSubject())))) {
      throw new CallerBlocked();
    }
    var role = "ROLE_" + token.getClaimAsString(JwtAccessTokens.ROLE);
    return new JwtAuthenticationToken(token, List.of(new SimpleGrantedAuthority(role)));
  }
}
