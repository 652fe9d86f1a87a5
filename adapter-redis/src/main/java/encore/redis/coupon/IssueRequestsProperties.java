package encore.redis.coupon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers to those who were promised one are remembered.
 *
 * @param namespace of the keys; instances of one database share it, and nobody else
 * @param openFor how long one that is open is not asked for again
 * @param finalFor how long one that is final is remembered
 * @param entries how many one instance remembers
 */
@ConfigurationProperties(prefix = "encore.redis-issue-requests", ignoreUnknownFields = false)
record IssueRequestsProperties(
    @DefaultValue("encore") String namespace,
    @DefaultValue("200ms") Duration openFor,
    @DefaultValue("10m") Duration finalFor,
    @DefaultValue("50000") int entries) {

  IssueRequestsProperties {
    if (namespace.isBlank()) {
      throw new IllegalArgumentException("encore.redis-issue-requests.namespace: a word");
    }
    if (!openFor.isPositive() || finalFor.compareTo(openFor) < 0) {
      throw new IllegalArgumentException(
          "encore.redis-issue-requests: open-for is some time, and final-for not shorter");
    }
    if (entries < 1) {
      throw new IllegalArgumentException("encore.redis-issue-requests.entries: one at least");
    }
  }
}
