package encore.persistence.support;

import static encore.domain.shared.Invariant.require;

import encore.application.shared.Lane;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many connections are kept for whom, and how long one waits who only looks. */
record LaneProperties(
    @DefaultValue("3") int pay,
    @DefaultValue("3") int hold,
    @DefaultValue("1") int browse,
    @DefaultValue("250ms") Duration browseWait) {

  public LaneProperties {
    require(
        Math.min(pay, Math.min(hold, browse)) >= 0, "encore.database.lanes: keep no less than 0");
    require(browseWait.isPositive(), "encore.database.lanes.browse-wait: longer than nothing");
  }

  int kept() {
    return pay + hold + browse;
  }

  int keptFor(Lane lane) {
    return switch (lane) {
      case PAY -> pay;
      case HOLD -> hold;
      case BROWSE -> browse;
    };
  }
}
