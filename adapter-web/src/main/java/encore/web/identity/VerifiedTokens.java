package encore.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * A signature that was good a moment ago still is: only the end of a token has to be asked again,
 * every time. What was refused is not remembered, so nobody can fill the memory with it.
 */
final class VerifiedTokens implements JwtDecoder {

  /** Ours have about 700; nobody should make us parse much more. */
  private static final int LENGTH_MAX = 4_096;

  private final JwtDecoder signatures;
  private final Lifetime lifetime;
  private final Cache<String, Jwt> verified;

  VerifiedTokens(JwtDecoder signatures, Lifetime lifetime, int max, Duration ttl) {
    this.signatures = signatures;
    this.lifetime = lifetime;
    this.verified = Caffeine.newBuilder().maximumSize(max).expireAfterWrite(ttl).build();
  }

  @Override
  public Jwt decode(String token) {
    if (token.length() > LENGTH_MAX) {
      throw new BadJwtException("too long to be one of ours");
    }
    var known = verified.getIfPresent(token);
    if (known != null && !lifetime.isOver(known)) {
      return known;
    }
    // Also where it is over: the refusal says so, in the same words as for one never seen before.
    var fresh = signatures.decode(token);
    verified.put(token, fresh);
    return fresh;
  }
}
