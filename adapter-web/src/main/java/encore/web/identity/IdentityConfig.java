package encore.web.identity;

import encore.application.identity.AccessTokens;
import encore.web.support.HouseSecret;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What proves who somebody is: keys and tokens. */
@Configuration(proxyBeanMethods = false)
class IdentityConfig {

  @Bean
  SigningKeys signingKeys(IdentityProperties identity) {
    return SigningKeys.of(identity);
  }

  /**
   * Other words than access tokens are sealed with keys made of it. A new signing key ends them.
   */
  @Bean
  HouseSecret houseSecret(SigningKeys keys) {
    return new HouseSecret(keys.current().getPrivateExponent().decode());
  }

  @Bean
  AccessTokens accessTokens(IdentityProperties identity, SigningKeys keys) {
    return new JwtAccessTokens(identity, keys, Clock.systemUTC());
  }

  @Bean
  JwtDecoder tokenReading(IdentityProperties identity, SigningKeys keys) {
    var lifetime = new Lifetime(Clock.systemUTC(), identity.leeway());
    return new VerifiedTokens(
        TokenReading.decoder(identity, keys, lifetime),
        lifetime,
        identity.verifiedTokens(),
        identity.tokensLive());
  }
}
