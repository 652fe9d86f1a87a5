package encore.persistence.booking;

import encore.persistence.booking.group.Batcher;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How full the batches of {@code GROUP_COMMIT} are, and how long their first member has waited. */
final class MeasuredDepartures implements Batcher.Departures {

  private final MeterRegistry meters;
  private final DistributionSummary passengers;
  private final Timer wait;

  MeasuredDepartures(MeterRegistry meters) {
    this.meters = meters;
    this.passengers =
        DistributionSummary.builder("encore.group.commit.batch")
            .description("Claims that left for the database together")
            .publishPercentileHistogram()
            .register(meters);
    this.wait =
        Timer.builder("encore.group.commit.wait")
            .description("How long the first claim of a batch waited for it to leave")
            .publishPercentileHistogram()
            .register(meters);
  }

  void watch(GroupCommitSeatClaims claims) {
    Gauge.builder("encore.group.commit.waiting", claims, GroupCommitSeatClaims::waiting)
        .description("Claims that have not left for the database yet")
        .register(meters);
  }

  @Override
  public void left(int batch, Duration longestWait) {
    passengers.record(batch);
    wait.record(longestWait);
  }
}
