package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are let in.
 *
 * @param lookEvery how late an instance may hear of a used pass or a new policy
 * @param roundEvery how often a line is looked at when no bell rings
 * @param slowHold a hold that takes longer is a sign of strain
 * @param shedShare so is this share of holds that are turned away
 */
@ConfigurationProperties(prefix = "encore.usher", ignoreUnknownFields = false)
record UsherProperties(
    @DefaultValue("500ms") Duration lookEvery,
    @DefaultValue("1s") Duration roundEvery,
    @DefaultValue("500ms") Duration slowHold,
    @DefaultValue("0.05") double shedShare) {

  UsherProperties {
    require(lookEvery.isPositive(), "encore.usher.look-every: some time");
    require(roundEvery.isPositive(), "encore.usher.round-every: some time");
    require(slowHold.isPositive(), "encore.usher.slow-hold: some time");
    require(shedShare > 0 && shedShare <= 1, "encore.usher.shed-share: a share");
  }
}
