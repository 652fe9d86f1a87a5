package encore.persistence.payment.gateway;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the card gateway is asked, and how the simulated one behaves.
 *
 * @param patience how long who asks waits for an answer
 * @param atOnce how many ask at a time; others wait for their turn, within their patience
 * @param slowFor after which {@code tok_slow} answers
 * @param lateFor after which {@code tok_late} is approved
 * @param neverFor after which {@code tok_never} is given up for good
 */
@ConfigurationProperties(prefix = "encore.card-gateway", ignoreUnknownFields = false)
public record CardGatewayProperties(
    @DefaultValue("2s") Duration patience,
    @DefaultValue("100") int atOnce,
    @DefaultValue("3s") Duration slowFor,
    @DefaultValue("5s") Duration lateFor,
    @DefaultValue("10s") Duration neverFor,
    @DefaultValue("") String callbackUrl,
    @DefaultValue Callbacks callbacks) {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /**
   * How it calls back.
   *
   * @param batch how many are taken from its books at a time
   * @param attemptsMax how often one is posted before it is given up
   * @param retryAfter the first pause, which doubles; longer than timeout, or one is posted twice
   * @param keep how long they stay in its books
   */
  public record Callbacks(
      @DefaultValue("1s") Duration every,
      @DefaultValue("20") int batch,
      @DefaultValue("12") int attemptsMax,
      @DefaultValue("10s") Duration retryAfter,
      @DefaultValue("10m") Duration retryMax,
      @DefaultValue("5s") Duration timeout,
      @DefaultValue("30d") Duration keep) {

    public Callbacks {
      require(every.isPositive(), "encore.card-gateway.callbacks.every: some time");
      require(batch > 0 && batch <= 1000, "encore.card-gateway.callbacks.batch: 1 to 1000");
      require(
          attemptsMax > 0 && attemptsMax <= 100,
          "encore.card-gateway.callbacks.attempts-max: 1 to 100");
      require(timeout.isPositive(), "encore.card-gateway.callbacks.timeout: some time");
      require(
          retryAfter.compareTo(timeout) > 0,
          "encore.card-gateway.callbacks.retry-after: longer than timeout");
      require(
          retryMax.compareTo(retryAfter) >= 0,
          "encore.card-gateway.callbacks.retry-max: not below retry-after");
      require(keep.isPositive(), "encore.card-gateway.callbacks.keep: some time");
    }
  }

  public CardGatewayProperties {
    require(isShort(patience), "encore.card-gateway.patience: up to a minute");
    require(atOnce > 0 && atOnce <= 10_000, "encore.card-gateway.at-once: 1 to 10000");
    require(isShort(slowFor), "encore.card-gateway.slow-for: up to a minute");
    require(isShort(lateFor), "encore.card-gateway.late-for: up to a minute");
    require(isShort(neverFor), "encore.card-gateway.never-for: up to a minute");
  }

  private static boolean isShort(Duration duration) {
    return duration.isPositive() && duration.compareTo(LONGEST) <= 0;
  }
}
