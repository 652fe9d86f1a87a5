package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.persistence.consistency.InspectionRhythm;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How often the house looks whether its promises hold. */
@ConfigurationProperties(prefix = "encore.consistency", ignoreUnknownFields = false)
record ConsistencyProperties(
    @DefaultValue("1m") Duration every,
    @DefaultValue("24h") Duration fullEvery,
    @DefaultValue("10m") Duration window,
    @DefaultValue("5s") Duration patience,
    @DefaultValue("60s") Duration fullPatience,
    @DefaultValue("1s") Duration lookEvery) {

  ConsistencyProperties {
    require(lookEvery.isPositive(), "encore.consistency.look-every: some time");
    require(window.compareTo(every) > 0, "encore.consistency.window: longer than every");
  }

  InspectionRhythm rhythm(Duration keysKept) {
    return new InspectionRhythm(every, fullEvery, window, patience, fullPatience, keysKept);
  }
}
