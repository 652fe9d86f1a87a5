package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether anybody records traces, and how much of them. */
@ConfigurationProperties(prefix = "encore.tracing", ignoreUnknownFields = false)
record TracingProperties(
    @DefaultValue("") String endpoint,
    @DefaultValue("1.0") double share,
    @DefaultValue("2048") int queue,
    @DefaultValue("2s") Duration timeout) {

  TracingProperties {
    require(
        endpoint.isEmpty() || endpoint.matches("https?://\\S+"),
        "encore.tracing.endpoint: a URL of http or https, with its path");
    require(share >= 0 && share <= 1, "encore.tracing.share: from 0 to 1");
    require(queue > 0, "encore.tracing.queue: at least 1");
    require(timeout.isPositive(), "encore.tracing.timeout: some time");
  }

  boolean isOn() {
    return !endpoint.isEmpty();
  }
}
