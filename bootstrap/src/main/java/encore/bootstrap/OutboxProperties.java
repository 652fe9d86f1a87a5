package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.outbox.OutboxLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How news are sent, and how long they are kept.
 *
 * @param relay whether this instance sends any
 * @param events of one batch
 * @param bytes of one batch
 * @param eventMax one event with more is put aside
 * @param poll how often a shard is looked at when no bell rings
 * @param gather after a bell, so that news come together
 * @param takeEvery how soon the shards of an instance that died are taken
 * @param retryMax the longest pause while Kafka is away
 * @param keep what was published
 * @param emptyEvery how often old days are looked for
 */
@ConfigurationProperties(prefix = "encore.outbox", ignoreUnknownFields = false)
record OutboxProperties(
    @DefaultValue("true") boolean relay,
    @DefaultValue("500") int events,
    @DefaultValue("1MB") DataSize bytes,
    @DefaultValue("256KB") DataSize eventMax,
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("20ms") Duration gather,
    @DefaultValue("500ms") Duration takeEvery,
    @DefaultValue("1s") Duration retryMax,
    @DefaultValue("7d") Duration keep,
    @DefaultValue("10m") Duration emptyEvery) {

  /** The wheel has ten days, one of which is being written and one of which began late. */
  private static final Duration WHEEL = Duration.ofDays(9);

  OutboxProperties {
    require(events > 0 && bytes.toBytes() > 0, "encore.outbox: a batch has room for something");
    require(eventMax.toBytes() > 0, "encore.outbox.event-max: something");
    require(poll.isPositive() && takeEvery.isPositive(), "encore.outbox.poll: some time");
    require(!gather.isNegative() && retryMax.isPositive(), "encore.outbox.retry-max: some time");
    require(keep.compareTo(WHEEL) < 0, "encore.outbox.keep: less than 9 days");
    require(emptyEvery.isPositive(), "encore.outbox.empty-every: some time");
  }

  OutboxLimits limits() {
    return new OutboxLimits(events, bytes.toBytes(), eventMax.toBytes(), retryMax);
  }
}
