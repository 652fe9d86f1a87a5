package encore.web.waitingroom;

import static encore.domain.waitingroom.AdmissionPolicy.ADMITS_MAX;
import static encore.domain.waitingroom.LinePolicy.CAPACITY_MAX;
import static encore.domain.waitingroom.LinePolicy.CHALLENGE_MAX;

import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.web.constraint.NotRemoved;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What changes about a line, one member or all; null takes a limit away. */
// Three things can be said: nothing (null), take it away (empty), this (a value).
@SuppressWarnings("NullableOptional")
@Schema(name = "QueueSettings", example = "{\"mode\":\"ALWAYS\",\"maxActive\":200}")
record LineRequest(
    @NotRemoved @Schema(description = "OFF: nobody waits. AUTO: only once it is full.")
        @Nullable Optional<LineMode> mode,
    @NotRemoved @Nullable Optional<LineFlow> flow,
    @Schema(description = "How many may be inside at once; null: so many as the pace lets in.")
        @Nullable Optional<@Min(1) @Max(ADMITS_MAX) Integer> maxActive,
    @Schema(description = "How many are let in during an interval; null: no pace.")
        @Nullable Optional<@Min(1) @Max(ADMITS_MAX) Integer> admitPerInterval,
    @NotRemoved @Nullable Optional<@Min(100) @Max(HOUR_MILLIS) Integer> intervalMillis,
    @NotRemoved @Schema(description = "How long a pass lasts.")
        @Nullable Optional<@Min(1) @Max(DAY_SECONDS) Integer> activeTtlSeconds,
    @NotRemoved @Schema(description = "How long who is let in may take to come for his pass.")
        @Nullable Optional<@Min(POLLS_SECONDS) @Max(DAY_SECONDS) Integer> showUpSeconds,
    @NotRemoved @Schema(description = "Who has not asked for so long is passed over.")
        @Nullable Optional<@Min(POLLS_SECONDS) @Max(DAY_SECONDS) Integer> silentAfterSeconds,
    @NotRemoved @Schema(description = "How many may wait.")
        @Nullable Optional<@Min(1) @Max(CAPACITY_MAX) Integer> capacity,
    @NotRemoved @Schema(description = "How much work a join costs, in zero bits; 0: none.")
        @Nullable Optional<@Min(0) @Max(CHALLENGE_MAX) Integer> challengeBits) {

  private static final int HOUR_MILLIS = 3_600_000;
  private static final int DAY_SECONDS = 86_400;

  /** People are told to ask again up to 12 s later: below this they would be late by our fault. */
  private static final int POLLS_SECONDS = 15;

  /** The other members stay as they are. */
  LinePolicy applyTo(LinePolicy was) {
    return new LinePolicy(
        mode == null ? was.mode() : mode.orElseThrow(),
        flow == null ? was.flow() : flow.orElseThrow(),
        admission(was.admission()),
        seconds(activeTtlSeconds, was.passTtl()),
        seconds(showUpSeconds, was.showUp()),
        seconds(silentAfterSeconds, was.silentAfter()),
        capacity == null ? was.capacity() : capacity.orElseThrow(),
        challengeBits == null ? was.challengeBits() : challengeBits.orElseThrow());
  }

  private AdmissionPolicy admission(AdmissionPolicy was) {
    var active = limit(maxActive, was.active());
    var perInterval = limit(admitPerInterval, was.perInterval());
    if (active.isEmpty() && perInterval.isEmpty()) {
      throw Refusal.of(Violation.ofBody("#/maxActive", "REQUIRED"));
    }
    var interval =
        intervalMillis == null ? was.interval() : Duration.ofMillis(intervalMillis.orElseThrow());
    return new AdmissionPolicy(active, perInterval, interval);
  }

  private static OptionalInt limit(@Nullable Optional<Integer> member, OptionalInt was) {
    if (member == null) {
      return was;
    }
    return member.isPresent() ? OptionalInt.of(member.get()) : OptionalInt.empty();
  }

  private static Duration seconds(@Nullable Optional<Integer> member, Duration was) {
    return member == null ? was : Duration.ofSeconds(member.orElseThrow());
  }
}
