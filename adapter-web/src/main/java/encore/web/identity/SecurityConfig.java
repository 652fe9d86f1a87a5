package encore.web.identity;

import encore.domain.identity.Role;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusals;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which doors are open to everybody, which need a token; all others do not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

  static final String JWKS = "/.well-known/jwks.json";

  /** Back office: only for those who run the house. */
  static final String ADMIN = "/api/admin/**";

  /** At the doors of the hall stand people of the house. */
  static final String CHECKS = "/api/tickets/check";

  static final String[] GUARDED = {
    "/api/bookings/**",
    "/api/users/**",
    "/api/queue/tokens",
    "/api/payments/**",
    "/api/orders/**",
    "/api/coupons/**",
    "/api/cart/**",
    CHECKS,
    ADMIN
  };

  /** What coupons there are; what one does with them is his own. */
  private static final String[] TO_BE_READ = {"/api/coupons", "/api/coupons/{couponId}"};

  private static final String[] PUBLIC = {
    "/",
    "/queue",
    "/ops",
    "/pages/**",
    "/api/auth/**",
    JWKS,
    "/api/concerts/**",
    "/api/schedules/**",
    "/api/rankings/*",
    "/api/products/**",
    // Who stands in a line shows his queue token, which says who he is.
    "/api/queue/tokens/me/**",
    "/api/queue/*/proof",
    // Gateways sign what they say.
    "/api/payments/webhooks/*",
    "/problems/**",
    "/v3/api-docs/**",
    "/v3/api-docs.yaml",
    "/asyncapi.yaml",
    "/swagger-ui.html",
    "/swagger-ui/**",
    "/actuator/health/**",
    "/actuator/prometheus"
  };

  /** The API's own pages load from here alone; Swagger UI draws its icons from data. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain doors(HttpSecurity http, Gatekeeper gatekeeper, KnownCaller caller) {
    return http.authorizeHttpRequests(
            doors -> {
              doors.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              doors.requestMatchers(PUBLIC).permitAll();
              doors.requestMatchers(HttpMethod.GET, TO_BE_READ).permitAll();
              doors.requestMatchers(ADMIN, CHECKS).hasRole(Role.ADMIN.name());
              doors.requestMatchers(GUARDED).authenticated();
              // A route that nobody has listed here is not found, rather than open by mistake.
              doors.anyRequest().denyAll();
            })
        .oauth2ResourceServer(tokens ->
            tokens
                .jwt(jwt -> jwt.jwtAuthenticationConverter(caller))
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

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> {});
  }
}
