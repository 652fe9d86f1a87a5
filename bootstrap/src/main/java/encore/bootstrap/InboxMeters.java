package encore.bootstrap;

import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.ParkedEventViews.Tally;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
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
  private final MultiGauge count;
  private final MultiGauge oldest;

  InboxMeters(ParkedEventViews parked, MeterRegistry meters) {
    this.parked = parked;
    this.meters = meters;
    this.count =
        MultiGauge.builder("encore.inbox.parked")
            .description("Events that could not be taken in yet")
            .register(meters);
    this.oldest =
        MultiGauge.builder("encore.inbox.parked.oldest")
            .description("How long the oldest of them has waited")
            .baseUnit("seconds")
            .register(meters);
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

  private static void show(MultiGauge gauge, List<Tally> tallies, ToDoubleFunction<Tally> number) {
    gauge.register(
        tallies.stream()
            .map(each ->
                MultiGauge.Row.of(
                    Tags.of("consumer", each.consumer(), "why", each.why().name()),
                    number.applyAsDouble(each)))
            .collect(Collectors.toList()),
        true);
  }
}
