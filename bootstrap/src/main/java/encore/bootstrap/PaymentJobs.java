package encore.bootstrap;

import encore.application.payment.SettleDue;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedule of payments; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class PaymentJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(PaymentJobs.class);

  private final SettleDue settleDue;
  private final PaymentProperties payment;
  private final MeterRegistry meters;
  private final JobOutages outages;

  PaymentJobs(SettleDue settleDue, PaymentProperties payment, MeterRegistry meters) {
    this.settleDue = settleDue;
    this.payment = payment;
    this.meters = meters;
    this.outages = JobOutages.logged(meters);
  }

  /**
   * At a fixed rate, so that it has a thread of its own: a gateway that answers slowly must not
   * hold up the others. Two rounds at once take different payments.
   */
  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedRateTask(this::settle, payment.settleEvery());
  }

  /** What is due stays due. */
  private void settle() {
    outages.run("settle-payments", "payments stay unsettled for now", this::settleAll);
  }

  private void settleAll() {
    var done = settleDue.settle();
    count("settled", done.settled());
    count("open", done.open());
    count("failed", done.failures().size());
    count("lapsed", done.lapsed());
    done.failures().forEach(PaymentJobs::log);
  }

  private static void log(SettleDue.Failure failure) {
    var payment = failure.payment().value();
    if (failure.why() instanceof Unavailable) {
      log.warn("payment {} is asked about again: {}", payment, failure.why().getMessage());
    } else {
      log.error("payment {} is asked about again", payment, failure.why());
    }
  }

  private void count(String outcome, int payments) {
    meters.counter("encore.payments.seen.to", "outcome", outcome).increment(payments);
  }
}
