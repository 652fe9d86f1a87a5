package encore.web.outbox;

import encore.application.outbox.OutboxViews.Lag;
import encore.application.outbox.OutboxViews.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far behind the events are. */
@Schema(name = "OutboxStats")
record OutboxStats(
    Instant asOf,
    @Schema(description = "Wait for their turn.") long pending,
    @Schema(description = "Wait, and were tried in vain.") long failing,
    @Schema(description = "No broker takes them; what follows of their keys is pending.")
        long refused,
    @Schema(description = "Age of the oldest that waits; 0 if none does.") long oldestAgeSeconds,
    long publishedLastMinute,
    List<OutboxLane> lanes) {

  static OutboxStats of(Lag lag) {
    var lanes = lag.lanes();
    var oldest = lanes.stream().map(Lane::oldest).flatMap(Optional::stream);
    return new OutboxStats(
        lag.asOf(),
        lanes.stream().mapToLong(Lane::pending).sum(),
        lanes.stream().mapToLong(Lane::failing).sum(),
        lanes.stream().mapToLong(Lane::refused).sum(),
        age(oldest.min(Instant::compareTo), lag.asOf()),
        lanes.stream().mapToLong(Lane::publishedLastMinute).sum(),
        lanes.stream().map(lane -> OutboxLane.of(lane, lag.asOf())).toList());
  }

  private static long age(Optional<Instant> oldest, Instant asOf) {
    return oldest.map(at -> Math.max(0, Duration.between(at, asOf).toSeconds())).orElse(0L);
  }

  /** What is on its way from one shard to one topic. */
  @Schema(name = "OutboxLane")
  record OutboxLane(
      int shard,
      @Schema(example = "booking-events") String topic,
      long pending,
      long failing,
      long refused,
      @Nullable Instant oldestAt,
      long oldestAgeSeconds,
      @Nullable Instant nextAttemptAt,
      long publishedLastMinute) {

    static OutboxLane of(Lane lane, Instant asOf) {
      return new OutboxLane(
          lane.shard(),
          lane.topic(),
          lane.pending(),
          lane.failing(),
          lane.refused(),
          lane.oldest().orElse(null),
          age(lane.oldest(), asOf),
          lane.nextAttemptAt().orElse(null),
          lane.publishedLastMinute());
    }
  }
}
