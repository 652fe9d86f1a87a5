package encore.web.seatmap;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of seat maps on one instance.
 *
 * @param longest then the reader is asked to come back, so that the load spreads over new instances
 * @param every how often one hall is looked at, at most; changes in between are one event
 * @param net how often it is looked at though no bell rang
 */
@ConfigurationProperties(prefix = "encore.seat-map.streams")
record StreamProperties(
    @DefaultValue("5000") int max,
    @DefaultValue("2500") int perNetwork,
    @DefaultValue("256") int waitingMax,
    @DefaultValue("5s") Duration writeMax,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("10m") Duration longest,
    @DefaultValue("100ms") Duration every,
    @DefaultValue("1s") Duration net,
    @DefaultValue("60s") Duration remembered) {

  StreamProperties {
    require(
        max >= 0 && perNetwork >= 0 && waitingMax > 1,
        "encore.seat-map.streams: no negative numbers");
    require(
        writeMax.isPositive() && heartbeat.isPositive() && longest.isPositive(),
        "encore.seat-map.streams: write-max, heartbeat and longest, some time");
    require(
        every.isPositive() && net.isPositive() && remembered.isPositive(),
        "encore.seat-map.streams: every, net and remembered, some time");
  }
}
