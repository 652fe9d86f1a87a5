package encore.bootstrap;

import encore.domain.order.CancelPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long somebody may change his mind about what he has bought. */
@ConfigurationProperties(prefix = "encore.order", ignoreUnknownFields = false)
record OrderProperties(@DefaultValue("24h") Duration cancelWithin) {

  CancelPolicy cancelling() {
    return new CancelPolicy(cancelWithin);
  }
}
