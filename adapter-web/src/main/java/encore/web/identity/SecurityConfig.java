package encore.web.identity;

import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusals;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which doors are open to everybody, which need a token; all others do not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

  static final String DEVELOPMENT_TOKENS = "/api/dev/tokens";
  static final String SIGNED_IN = "/api/bookings/**";
  static final String ADMIN = "/api/admin/**";

  private static final String[] PUBLIC = {
    "/api/concerts/**",
    "/api/schedules/**",
    "/problems/**",
    "/v3/api-docs/**",
    "/v3/api-docs.yaml",
    "/swagger-ui.html",
    "/swagger-ui/**",
    "/actuator/health/**",
    "/actuator/prometheus"
  };

  /** The API's own pages load from here alone; Swagger UI draws its icons from data. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final Logger log = LoggerFactory.getLogger(SecurityConfig.class);

  @Bean
  SecurityFilterChain doors(HttpSecurity http, IdentityProperties identity, Gatekeeper gatekeeper) {
    return http.authorizeHttpRequests(
            doors -> {
              doors.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              doors.requestMatchers(PUBLIC).permitAll();
              doors.requestMatchers(SIGNED_IN).authenticated();
              doors.requestMatchers(ADMIN).hasRole("ADMIN");
              if (identity.developmentTokens()) {
                doors.requestMatchers(DEVELOPMENT_TOKENS).permitAll();
              }
              // A route that nobody has listed here is not found, rather than open by mistake.
              doors.anyRequest().denyAll();
            })
        .oauth2ResourceServer(tokens ->
            tokens
                .jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                .bearerTokenResolver(gatekeeper)
                .authenticationEntryPoint(gatekeeper)
                .accessDeniedHandler(gatekeeper))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(gatekeeper).accessDeniedHandler(gatekeeper))
        .headers(SecurityConfig::headers)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  DevelopmentTokens developmentTokens() {
    return new DevelopmentTokens(Clock.systemUTC());
  }

  @Bean
  JwtDecoder accessTokens(IdentityProperties identity, DevelopmentTokens tokens) {
    if (!identity.developmentTokens()) {
      return _ -> {
        throw new BadJwtException("nobody issues tokens yet");
      };
    }
    log.warn("Development tokens are on: anybody may call himself anybody.");
    return tokens.decoder();
  }

  /** What the firewall refuses has an address or a header that is not well formed. */
  @Bean
  RequestRejectedHandler firewall(ProblemWriter problems) {
    return (request, response, _) ->
        problems.write(Refusals.of(HttpStatus.BAD_REQUEST.value()), request, response);
  }

  /** Methods are the matter of the routes: they say in a 405 which ones they take. */
  @Bean
  HttpFirewall anyMethod() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  private static JwtAuthenticationConverter roles() {
    var authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName(DevelopmentTokens.ROLE);
    authorities.setAuthorityPrefix("ROLE_");
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(authorities);
    return converter;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> {});
  }
}
