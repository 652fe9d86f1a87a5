package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.notification.NoticePolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How notifications are sent. */
@ConfigurationProperties(prefix = "encore.notification", ignoreUnknownFields = false)
record NotificationProperties(
    @DefaultValue("1s") Duration every,
    @DefaultValue("50") int batch,
    @DefaultValue("10") int attemptsMax,
    @DefaultValue("30s") Duration retryAfter,
    @DefaultValue("1h") Duration retryMax,
    @DefaultValue("90d") Duration keep) {

  NotificationProperties {
    require(every.isPositive(), "encore.notification.every: some time");
  }

  NoticePolicy policy() {
    return new NoticePolicy(batch, attemptsMax, retryAfter, retryMax, keep);
  }
}
