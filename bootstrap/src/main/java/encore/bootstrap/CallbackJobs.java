package encore.bootstrap;

import encore.application.shared.Unavailable;
import encore.persistence.payment.gateway.CardGatewayProperties;
import encore.persistence.payment.gateway.GatewayCallbacks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * When the simulated gateway calls back; safe on every instance at once, as all of {@link Jobs}.
 */
@Configuration(proxyBeanMethods = false)
class CallbackJobs implements SchedulingConfigurer {

  private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

  private final GatewayCallbacks callbacks;
  private final CallbackPost post;
  private final Duration every;
  private final MeterRegistry meters;
  private final ReentrantLock sending = new ReentrantLock();

  CallbackJobs(
      GatewayCallbacks callbacks,
      CallbackPost post,
      CardGatewayProperties settings,
      MeterRegistry meters) {
    this.callbacks = callbacks;
    this.post = post;
    this.every = settings.callbacks().every();
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::tidy, TIDY_EVERY);
    if (post.isOpen()) {
      // At a fixed rate, so that no other job waits for a door that does not answer.
      jobs.addFixedRateTask(this::send, every);
    }
  }

  /** A batch at a time, all of it at once: it is over before the first of them is due again. */
  private void send() {
    if (!sending.tryLock()) {
      return;
    }
    try {
      var sent = callbacks.take().stream().map(this::send).toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(sent).join();
    } catch (Unavailable e) {
      // They stay in the books of the gateway; the outage itself is in the log already.
      meters.counter("encore.job.failures", "job", "card-gateway-callbacks").increment();
    } finally {
      sending.unlock();
    }
  }

  private CompletableFuture<Void> send(GatewayCallbacks.Callback callback) {
    return post.send(callback)
        .thenAccept(isHeard -> {
          meters
              .counter("encore.card.gateway.callbacks", "outcome", isHeard ? "heard" : "unheard")
              .increment();
          if (isHeard) {
            heard(callback);
          }
        });
  }

  /** On a thread of the client of HTTP; where it fails, the callback comes once more. */
  private void heard(GatewayCallbacks.Callback callback) {
    try {
      callbacks.delivered(callback.id());
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", "card-gateway-callbacks").increment();
    }
  }

  private void tidy() {
    try {
      callbacks.tidy();
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", "tidy-card-gateway").increment();
    }
  }
}
