package encore.web.payment;

import static encore.domain.shared.Invariant.require;

import encore.web.support.HouseSecret;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which secrets the messages of gateways are sealed with. */
@Configuration(proxyBeanMethods = false)
class WebhookConfig {

  private static final String PREFIX = "whsec_";
  private static final int SECRET_BYTES_MIN = 24;

  @Bean
  WebhookSignatures webhookSignatures(WebhookProperties settings, HouseSecret house) {
    return new WebhookSignatures(
        secrets(settings.secrets(), house), settings.tolerance(), Clock.systemUTC());
  }

  /** Without a setting there is one all the same: the simulated gateway is one of the house. */
  static List<SecretKey> secrets(List<String> settings, HouseSecret house) {
    return settings.isEmpty()
        ? List.of(house.keyFor("encore payment webhooks 1", WebhookSignatures.HMAC))
        : settings.stream().map(WebhookConfig::secret).toList();
  }

  /** What is wrong is said without the secret. */
  private static SecretKey secret(String setting) {
    require(setting.startsWith(PREFIX), "encore.webhooks.secrets: each begins with whsec_");
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(setting.substring(PREFIX.length()));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("encore.webhooks.secrets: Base64 behind whsec_");
    }
    require(bytes.length >= SECRET_BYTES_MIN, "encore.webhooks.secrets: at least 24 bytes");
    return new SecretKeySpec(bytes, WebhookSignatures.HMAC);
  }
}
