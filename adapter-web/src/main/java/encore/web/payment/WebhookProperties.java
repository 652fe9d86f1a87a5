package encore.web.payment;

import static encore.domain.shared.Invariant.require;

import encore.application.payment.WebhookPolicy;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What gateways tell us, and how it is worked off.
 *
 * @param secrets as {@code whsec_} and Base64; any of them is good, the first one signs. None: one
 *     made of the signing key of the house
 * @param tolerance how old or early a message may be
 */
@ConfigurationProperties(prefix = "encore.webhooks", ignoreUnknownFields = false)
public record WebhookProperties(
    @DefaultValue List<String> secrets,
    @DefaultValue("5m") Duration tolerance,
    @DefaultValue("500ms") Duration every,
    @DefaultValue("20") int batch,
    @DefaultValue("20") int attemptsMax,
    @DefaultValue("5s") Duration retryAfter,
    @DefaultValue("10m") Duration retryMax,
    @DefaultValue("30d") Duration keep) {

  private static final int SECRETS_MAX = 5;

  public WebhookProperties {
    secrets = List.copyOf(secrets);
    require(secrets.size() <= SECRETS_MAX, "encore.webhooks.secrets: up to 5");
    require(tolerance.isPositive(), "encore.webhooks.tolerance: some time");
    require(every.isPositive(), "encore.webhooks.every: some time");
    require(
        keep.compareTo(tolerance.multipliedBy(2)) > 0,
        "encore.webhooks.keep: longer than a message can be repeated");
  }

  public WebhookPolicy policy() {
    return new WebhookPolicy(batch, attemptsMax, retryAfter, retryMax, keep);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "WebhookProperties[" + secrets.size() + " secrets]";
  }
}
