package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.coupon.CouponStrategy;
import encore.persistence.support.group.GroupCommitProperties;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How coupons are handed out. */
@ConfigurationProperties(prefix = "encore.coupon", ignoreUnknownFields = false)
record CouponProperties(
    @DefaultValue("conditional-update") CouponStrategy lock,
    @DefaultValue GroupCommitProperties groupCommit,
    @DefaultValue("500ms") Duration lookEvery,
    @DefaultValue IssueWayProperties issue,
    @DefaultValue IssueRequestProperties requests) {

  CouponProperties {
    require(lookEvery.isPositive(), "encore.coupon.look-every: some time");
  }
}
