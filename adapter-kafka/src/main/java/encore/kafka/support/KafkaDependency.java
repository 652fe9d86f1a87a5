package encore.kafka.support;

import encore.application.shared.Dependency;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Whether Kafka answers. However many ask at once, one question is under way and all of them get
 * its answer, so that looking cannot pile up behind a Kafka that is away.
 */
final class KafkaDependency implements Dependency, AutoCloseable {
  private static final Duration RECONNECT_MAX = Duration.ofMillis(500);

  private final KafkaProperties properties;
  private final AtomicReference<@Nullable Admin> admin = new AtomicReference<>();
  private @Nullable CompletableFuture<Status> question;

  KafkaDependency(KafkaProperties properties) {
    this.properties = properties;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Status check() {
    try {
      return current().get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Status.Down("no answer within " + properties.timeout().toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Status.Down(reason(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Status.Down("interrupted");
    }
  }

  /** Does not wait for what is under way. */
  @Override
  public void close() {
    var used = admin.get();
    if (used != null) {
      used.close(Duration.ZERO);
    }
  }

  private synchronized CompletableFuture<Status> current() {
    if (question == null || question.isDone()) {
      // On a thread of its own, because looking a host name up knows no time limit.
      question = CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread);
    }
    return question;
  }

  private Status ask() {
    try {
      var nodes = client().describeCluster().nodes().get();
      return new Status.Up(nodes.size() == 1 ? "1 broker" : nodes.size() + " brokers");
    } catch (ExecutionException | KafkaException e) {
      return new Status.Down(reason(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Status.Down("interrupted");
    }
  }

  /** Only one question is under way, so only one thread is here. */
  private Admin client() {
    var used = admin.get();
    if (used == null) {
      used = Admin.create(settings());
      admin.set(used);
    }
    return used;
  }

  private Map<String, Object> settings() {
    var timeout = Math.toIntExact(properties.timeout().toMillis());
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        properties.bootstrapServers(),
        // Starting over with the addresses it began with, it would try hundreds of times a second.
        AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG,
        "none",
        AdminClientConfig.CLIENT_ID_CONFIG,
        "encore-health",
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        timeout,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        timeout,
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        RECONNECT_MAX.toMillis());
  }

  private static String reason(Exception failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
