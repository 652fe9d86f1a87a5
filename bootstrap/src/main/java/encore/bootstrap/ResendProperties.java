package encore.bootstrap;

import encore.application.outbox.ResendPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many events an administrator may have sent again, and how old ones. */
@ConfigurationProperties(prefix = "encore.resend", ignoreUnknownFields = false)
record ResendProperties(
    @DefaultValue("7d") Duration kept,
    @DefaultValue("50000") int most,
    @DefaultValue("1000") int batch) {

  ResendPolicy policy() {
    return new ResendPolicy(kept, most, batch);
  }
}
