package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.coupon.WayPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether coupons are promised or handed out at once, and how that is found out. */
record IssueWayProperties(
    @DefaultValue("auto") WayPolicy.Choice way,
    @DefaultValue("1500ms") Duration silentAfter,
    @DefaultValue("30s") Duration tryAgainAfter,
    @DefaultValue("250ms") Duration lookEvery) {

  IssueWayProperties {
    require(lookEvery.isPositive(), "encore.coupon.issue.look-every: some time");
  }

  WayPolicy policy() {
    return new WayPolicy(way, silentAfter, tryAgainAfter);
  }
}
