package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.coupon.RequestPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How those are served who were promised an answer. */
record IssueRequestProperties(
    @DefaultValue("10000") int waitingMax,
    @DefaultValue("500") int batch,
    @DefaultValue("2s") Duration patience,
    @DefaultValue("200ms") Duration patienceSilent,
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("30d") Duration keep) {

  IssueRequestProperties {
    require(poll.isPositive(), "encore.coupon.requests.poll: some time");
  }

  RequestPolicy policy() {
    return new RequestPolicy(waitingMax, batch, patience, patienceSilent, keep);
  }
}
