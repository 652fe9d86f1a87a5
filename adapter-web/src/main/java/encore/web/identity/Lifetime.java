package encore.web.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** From when to when a token counts; clocks of two instances differ a little. */
record Lifetime(Clock clock, Duration leeway) implements OAuth2TokenValidator<Jwt> {

  static final String EXPIRED = "token_expired";

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    if (token.getExpiresAt() == null || isEarly(token)) {
      return OAuth2TokenValidatorResult.failure(new OAuth2Error("lifetime"));
    }
    return isOver(token)
        ? OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED))
        : OAuth2TokenValidatorResult.success();
  }

  boolean isOver(Jwt token) {
    var until = token.getExpiresAt();
    return until == null || !clock.instant().isBefore(until.plus(leeway));
  }

  private boolean isEarly(Jwt token) {
    var from = token.getNotBefore();
    return from != null && clock.instant().plus(leeway).isBefore(from);
  }
}
