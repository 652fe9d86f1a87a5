package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.booking.LockStrategy;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;
import encore.persistence.support.group.GroupCommitProperties;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How seats are held. */
@ConfigurationProperties(prefix = "encore.booking", ignoreUnknownFields = false)
record BookingProperties(
    @DefaultValue("5m") Duration holdTtl,
    @DefaultValue("4") int seatsMax,
    @DefaultValue("3m") Duration holdExtension,
    @DefaultValue("10m") Duration holdHardCap,
    @DefaultValue("20") int releasesMax,
    @DefaultValue("10m") Duration releasesWindow,
    @DefaultValue("conditional-update") LockStrategy lock,
    @DefaultValue GroupCommitProperties groupCommit,
    @DefaultValue("1s") Duration tidyEvery) {

  BookingProperties {
    require(tidyEvery.isPositive(), "encore.booking.tidy-every: some time");
  }

  HoldPolicy policy() {
    return new HoldPolicy(holdTtl, seatsMax, holdExtension, holdHardCap);
  }

  ChurnPolicy churn() {
    return new ChurnPolicy(releasesMax, releasesWindow);
  }
}
