package encore.web.waitingroom;

import encore.application.waitingroom.Line;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as its operator sees it. */
@Schema(name = "Queue")
record LineResponse(
    UUID concertId,
    LineMode mode,
    LineFlow flow,
    @Nullable Integer maxActive,
    @Nullable Integer admitPerInterval,
    long intervalMillis,
    long activeTtlSeconds,
    long showUpSeconds,
    long silentAfterSeconds,
    int capacity,
    int challengeBits,
    @Schema(description = "How many are inside now.") int activeCount,
    long seatsLeft,
    @Nullable Instant opensAt,
    @Nullable Instant openedAt,
    @Schema(description = "For `If-Match`: the same as in the header `ETag`.") long version) {

  static LineResponse of(Line line) {
    var policy = line.policy();
    var admission = policy.admission();
    return new LineResponse(
        line.concert().value(),
        policy.mode(),
        policy.flow(),
        orNull(admission.active()),
        orNull(admission.perInterval()),
        admission.interval().toMillis(),
        policy.passTtl().toSeconds(),
        policy.showUp().toSeconds(),
        policy.silentAfter().toSeconds(),
        policy.capacity(),
        policy.challengeBits(),
        line.pulse().inside(),
        line.pulse().seatsLeft(),
        line.opening().opensAt().orElse(null),
        line.opening().openedAt().orElse(null),
        line.version());
  }

  private static @Nullable Integer orNull(OptionalInt limit) {
    return limit.isPresent() ? limit.getAsInt() : null;
  }
}
