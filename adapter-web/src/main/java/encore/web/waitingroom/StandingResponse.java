package encore.web.waitingroom;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import encore.application.waitingroom.Standing;
import encore.domain.waitingroom.Forecast.Likelihood;
import encore.domain.waitingroom.Forecast.Range;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it stands. What is not known, or does not matter any more, is left out. */
@Schema(name = "QueueStanding")
record StandingResponse(
    @Schema(
            description =
                "Send it back as `Queue-Token`, or let the cookie do it. A ticket while you wait, a"
                    + " pass once `status` is ACTIVE; absent where no token is needed.")
        @Nullable String token,
    UUID userId,
    UUID concertId,
    @Schema(description = "New ones may come.") Status status,
    @Schema(description = "While you wait. PRE_QUEUE: a draw at `opensAt` decides the order.")
        @Nullable Phase phase,
    @Schema(description = "Of your ticket. It says who you are in the line, not where you stand.")
        @Nullable Long queueNumber,
    @JsonUnwrapped @Nullable Early early,
    @JsonUnwrapped @Nullable Wait inLine,
    @JsonUnwrapped @Nullable Stay stay,
    @Schema(description = "When you were through.") @Nullable Instant endedAt,
    @Schema(
            example = "3.214",
            description = "When to ask again, to the millisecond, so that not all ask at once.")
        @Nullable Double pollAfterSeconds,
    Instant serverTime) {

  enum Status {
    WAITING,
    ACTIVE,
    DONE
  }

  enum Phase {
    PRE_QUEUE,
    LINE
  }

  /** Before the opening. */
  @Schema(name = "QueueEarly")
  record Early(
      @Schema(description = "When the sale begins, and the draw decides.") Instant opensAt,
      @Schema(description = "How many have come so far.") long joinedCount) {}

  /** In line. */
  @Schema(name = "QueueWait")
  record Wait(
      @Schema(description = "1 is the first; it never rises.") @Nullable Long position,
      @Nullable Long aheadCount,
      @Nullable Long behindCount,
      @Schema(description = "The later end of `estimatedWait`.")
          @Nullable Long estimatedWaitSeconds,
      @Nullable Estimate estimatedWait,
      @Schema(description = "Whether there is an estimate.") boolean waitKnown,
      @Schema(description = "What keeps the line, when something does. New ones may come.")
          Standing.@Nullable Reason waitReason,
      @Schema(description = "Whether there will be a seat for you.") Likelihood seatLikelihood,
      @Schema(description = "How often others were let in first because you did not ask.")
          int skipped,
      @Schema(description = "True: the line does not answer, this is what was said the last time.")
          boolean stale) {

    static Wait of(Standing.Waiting waiting) {
      boolean isKnown = waiting.isPlaceKnown();
      var estimate = waiting.estimate();
      return new Wait(
          isKnown ? waiting.ahead() + 1 : null,
          isKnown ? waiting.ahead() : null,
          isKnown ? Math.max(0, waiting.total() - waiting.ahead() - 1) : null,
          estimate.map(range -> range.to().toSeconds()).orElse(null),
          estimate.map(Estimate::of).orElse(null),
          estimate.isPresent(),
          waiting.brake().orElse(null),
          waiting.likelihood(),
          waiting.skips(),
          waiting.isStale());
    }
  }

  @Schema(name = "QueueEstimate")
  record Estimate(long fromSeconds, long toSeconds) {
    static Estimate of(Range range) {
      return new Estimate(range.from().toSeconds(), range.to().toSeconds());
    }
  }

  /** Inside. */
  @Schema(name = "QueueStay")
  record Stay(
      @Schema(description = "When the pass ends.") Instant activeUntil,
      @Schema(description = "Never negative.") long remainingSeconds) {}

  /** Without the token. */
  @Override
  public String toString() {
    return "StandingResponse[" + status + "]";
  }
}
