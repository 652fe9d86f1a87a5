package encore.web.inbox;

import encore.application.inbox.DiscardParked;
import encore.application.inbox.ReplayAllParked;
import encore.application.inbox.ReplayParked;
import encore.web.constraint.PlainText;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be ordered of parked events, and what came of it. */
final class DeadLetterOrders {

  private DeadLetterOrders() {}

  /** What became of one. */
  enum Outcome {
    REPLAYED,
    /** Again, and it waits as before. */
    FAILED,
    /** An earlier one of its thing comes first. */
    WAITS,
    /** It can only be discarded. */
    UNREPLAYABLE,
    DISCARDED
  }

  /** What came of an order. */
  @Schema(name = "DeadLetterOutcome")
  record Done(
      @Schema(example = "REPLAYED") Outcome outcome,
      @Schema(description = "How many had waited behind it, and were taken in.", example = "2")
          int followed) {

    static Done of(ReplayParked.Outcome outcome) {
      return switch (outcome) {
        case ReplayParked.Outcome.Replayed(int followed) -> new Done(Outcome.REPLAYED, followed);
        case ReplayParked.Outcome.Failed() -> new Done(Outcome.FAILED, 0);
        case ReplayParked.Outcome.Waits() -> new Done(Outcome.WAITS, 0);
        case ReplayParked.Outcome.Unreplayable() -> new Done(Outcome.UNREPLAYABLE, 0);
        case ReplayParked.Outcome.WasDiscarded() -> new Done(Outcome.DISCARDED, 0);
        case ReplayParked.Outcome.NoSuchEvent() -> throw Refusal.of(Problem.DEAD_LETTER_NOT_FOUND);
      };
    }

    static Done of(DiscardParked.Outcome outcome) {
      return switch (outcome) {
        case DiscardParked.Outcome.Discarded(int followed) -> new Done(Outcome.DISCARDED, followed);
        case DiscardParked.Outcome.WasReplayed() -> new Done(Outcome.REPLAYED, 0);
        case DiscardParked.Outcome.NoSuchEvent() -> throw Refusal.of(Problem.DEAD_LETTER_NOT_FOUND);
      };
    }
  }

  /** Which of those that failed are tried again: the oldest, of one topic and one consumer. */
  @Schema(name = "DeadLetterReplay", example = "{\"topic\":\"booking-events\",\"limit\":20}")
  record Batch(
      @NotNull @Size(max = 100) @PlainText @Schema(example = "booking-events") String topic,
      @Size(max = 100) @PlainText @Schema(example = "notification") @Nullable String consumer,
      @NotNull @Min(1) @Max(100) @Schema(example = "20") Integer limit,
      @Schema(description = "Only say how many there are.", example = "true")
          @Nullable Boolean dryRun) {}

  /** What became of them; {@code stay} counts those that can only be discarded, or wait. */
  @Schema(name = "DeadLetterReplayed")
  record Counts(
      @Schema(description = "How many had failed.", example = "4") int found,
      @Schema(example = "3") int replayed,
      @Schema(example = "5") int followed,
      @Schema(example = "1") int failed,
      @Schema(example = "0") int stay) {

    static Counts of(ReplayAllParked.Counts counts) {
      return new Counts(
          counts.found(), counts.replayed(), counts.followed(), counts.failed(), counts.stay());
    }
  }

  /** Why an administrator gives one up. */
  @Schema(name = "DiscardReason", example = "{\"reason\":\"told by phone\"}")
  record Why(
      @NotNull @Size(max = 200) @PlainText @Schema(example = "told by phone") String reason) {}
}
