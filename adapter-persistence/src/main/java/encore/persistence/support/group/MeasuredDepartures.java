package encore.persistence.support.group;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/** How full the batches of {@code GROUP_COMMIT} are, and how long their first member has waited. */
public final class MeasuredDepartures implements Batcher.Departures {

  private final MeterRegistry meters;
  private final String name;
  private final DistributionSummary passengers;
  private final Timer wait;

  /** What leaves is told by the name of the meters. */
  public MeasuredDepartures(MeterRegistry meters, String name) {
    this.meters = meters;
    this.name = name;
    this.passengers =
        DistributionSummary.builder(name + ".batch")
            .description("Claims that left for the database together")
            .publishPercentileHistogram()
            .register(meters);
    this.wait =
        Timer.builder(name + ".wait")
            .description("How long the first claim of a batch waited for it to leave")
            .publishPercentileHistogram()
            .register(meters);
  }

  public void watch(IntSupplier waiting) {
    Gauge.builder(name + ".waiting", waiting, IntSupplier::getAsInt)
        .description("Claims that have not left for the database yet")
        .strongReference(true)
        .register(meters);
  }

  @Override
  public void left(int batch, Duration longestWait) {
    passengers.record(batch);
    wait.record(longestWait);
  }
}
