package encore.bootstrap;

import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.ParkedEventViews.Tally;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What waits in the inbox, of each consumer and for each reason; the same on every instance. */
@Configuration(proxyBeanMethods = false)
class InboxMeters implements SchedulingConfigurer {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final ParkedEventViews parked;
  private final MeterRegistry meters;
  private final MeterRows count;
  private final MeterRows oldest;

  InboxMeters(ParkedEventViews parked, MeterRegistry meters) {
    this.parked = parked;
    this.meters = meters;
    this.count =
        new MeterRows(meters, "encore.inbox.parked", "Events that could not be taken in yet");
    this.oldest =
        new MeterRows(
            meters,
            "encore.inbox.parked.oldest",
            "How long the oldest of them has waited",
            "seconds");
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedRateTask(this::look, LOOK_EVERY);
  }

  private void look() {
    try {
      var tallies = parked.tallies();
      show(count, tallies, Tally::count);
      show(oldest, tallies, tally -> tally.oldest().toMillis() / 1000.0);
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", "look-at-parked").increment();
    }
  }

  private static void show(MeterRows rows, List<Tally> tallies, ToDoubleFunction<Tally> number) {
    rows.show(
        tallies.stream()
            .collect(
                Collectors.toMap(
                    each -> Tags.of("consumer", each.consumer(), "why", each.why().name()),
                    number::applyAsDouble)));
  }
}
