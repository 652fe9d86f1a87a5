package encore.bootstrap;

import encore.application.runbook.Mode;
import encore.application.runbook.RecognizeModes;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Learns how the house is to be run; on every instance, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class ModeJobs implements SchedulingConfigurer, SmartInitializingSingleton {

  private final RecognizeModes modes;
  private final ModeProperties settings;
  private final MeterRegistry meters;
  private final ReentrantLock looking = new ReentrantLock();

  ModeJobs(RecognizeModes modes, ModeProperties settings, MeterRegistry meters) {
    this.modes = modes;
    this.settings = settings;
    this.meters = meters;
    for (var mode : Mode.values()) {
      var tags = List.of(Tag.of("mode", mode.slug()));
      meters.gauge("encore.mode", tags, modes, known -> known.isOn(mode) ? 1 : 0);
    }
  }

  /** Before the doors open: a house that is read-only takes nothing from its first request on. */
  @Override
  public void afterSingletonsInstantiated() {
    look();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    // At a fixed rate, so that it waits for no other job.
    jobs.addFixedRateTask(this::look, settings.lookEvery());
  }

  /** While one look waits for a server that is away, the next ones are left out. */
  private void look() {
    if (!looking.tryLock()) {
      return;
    }
    try {
      modes.refresh();
    } catch (Unavailable e) {
      // What was known counts. The outage itself is in the log already, and this comes often.
      meters.counter("encore.job.failures", "job", "recognize-modes").increment();
    } finally {
      looking.unlock();
    }
  }
}
