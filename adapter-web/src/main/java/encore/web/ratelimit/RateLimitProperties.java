package encore.web.ratelimit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;

/**
 * How often somebody may do what, and how we know who it is.
 *
 * @param exemptNetworks whose people are not limited at all: a load test, never the public
 * @param trustedProxies whose word about the address of a caller is taken
 * @param forwardedHeader where they write it; the other header is never read, for theirs may be all
 *     that a proxy takes care of
 */
@ConfigurationProperties(prefix = "encore.rate-limit", ignoreUnknownFields = false)
record RateLimitProperties(
    @DefaultValue("20 per 10s local") Quota bookingUser,
    @DefaultValue("20000 per 10s local") Quota bookingNetwork,
    @DefaultValue("20 per 10s local") Quota couponUser,
    @DefaultValue("20000 per 10s local") Quota couponNetwork,
    @DefaultValue("20 per 10s local") Quota chargeUser,
    @DefaultValue("20 per 10s local") Quota orderUser,
    @DefaultValue("20 per 10s shared") Quota queueJoinUser,
    @DefaultValue("60 per 10s local") Quota queueUser,
    @DefaultValue("60000 per 10s local") Quota queueNetwork,
    @DefaultValue("20000 per 10m shared") Quota loginNetwork,
    @DefaultValue("3000 per 1h shared") Quota signupNetwork,
    @DefaultValue("50000 per 10s local") Quota network,
    @DefaultValue List<String> exemptNetworks,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("x-forwarded-for") ForwardedHeader forwardedHeader) {

  RateLimitProperties {
    exemptNetworks = List.copyOf(exemptNetworks);
    trustedProxies = List.copyOf(trustedProxies);
  }

  NetworkRanges exempt() {
    return NetworkRanges.of(exemptNetworks);
  }

  NetworkRanges proxies() {
    return NetworkRanges.of(trustedProxies);
  }

  /** The nearest first: of those that fit a request, the first counts. */
  List<Rule> ofUsers() {
    return List.of(
        Rule.of(queueJoinUser.named("queue-join-user"), HttpMethod.POST, "/api/queue/tokens"),
        rule("queue-user", queueUser, "/api/queue/**"),
        rule("charge-user", chargeUser, "/api/users/*/balance/charge"),
        Rule.of(orderUser.named("order-user"), HttpMethod.POST, "/api/orders"),
        rule("coupon-user", couponUser, "/api/coupons/*/issue"),
        rule("booking-user", bookingUser, "/api/bookings/start", "/api/bookings/best-available"));
  }

  List<Rule> ofNetworks() {
    return List.of(
        rule("queue-network", queueNetwork, "/api/queue/**"),
        rule("coupon-network", couponNetwork, "/api/coupons/*/issue"),
        rule(
            "booking-network",
            bookingNetwork,
            "/api/bookings/start",
            "/api/bookings/best-available"),
        rule("login-network", loginNetwork, "/api/auth/login"),
        rule("signup-network", signupNetwork, "/api/auth/signup"),
        rule("network", network, "/api/**"));
  }

  private static Rule rule(String name, Quota quota, String... paths) {
    return Rule.of(quota.named(name), paths);
  }
}
