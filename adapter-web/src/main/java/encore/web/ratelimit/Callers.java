package encore.web.ratelimit;

import encore.web.support.Networks;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. A header counts only from a proxy of ours, and of what is in it only
 * what our proxies wrote: from the right, the first address that is not one of them. What stands to
 * the left of it came from the caller, who may have made it up.
 */
@Component
class Callers implements Networks {

  private final NetworkRanges exempt;
  private final NetworkRanges proxies;
  private final ForwardedHeader forwarded;

  Callers(RateLimitProperties limits) {
    this.exempt = limits.exempt();
    this.proxies = limits.proxies();
    this.forwarded = limits.forwardedHeader();
  }

  /** Empty for those who are not limited. */
  Optional<InetAddress> limited(HttpServletRequest request) {
    return address(request).filter(address -> !exempt.contain(address));
  }

  @Override
  public Optional<String> of(HttpServletRequest request) {
    return limited(request).map(Addresses::networkOf);
  }

  private Optional<InetAddress> address(HttpServletRequest request) {
    return Addresses.ofPeer(request.getRemoteAddr())
        .map(peer -> proxies.contain(peer) ? behind(peer, request) : peer);
  }

  /** Where a proxy wrote something else than an address, the caller is whoever told it to us. */
  private InetAddress behind(InetAddress proxy, HttpServletRequest request) {
    var nearest = proxy;
    var lines = Collections.list(request.getHeaders(forwarded.header()));
    for (var entry : ForwardedHeader.entries(lines)) {
      var next = forwarded.addressIn(entry).flatMap(Addresses::read);
      if (next.isEmpty()) {
        return nearest;
      }
      nearest = next.get();
      if (!proxies.contain(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }
}
