package encore.web.consistency;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.Promise;
import encore.application.consistency.Round;
import encore.application.consistency.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All promises and what is known of them. */
@Schema(name = "Consistency")
record ConsistencyResponse(
    Verdict.Status status, RoundResponse round, List<PromiseResponse> promises, Instant asOf) {

  static ConsistencyResponse of(ConsistencyViews.Report report) {
    return new ConsistencyResponse(
        report.status(),
        RoundResponse.of(report.round()),
        report.lines().stream().map(PromiseResponse::of).toList(),
        report.asOf());
  }

  /** How far looking is. */
  @Schema(name = "ConsistencyRound")
  record RoundResponse(
      boolean isUnderWay,
      @Schema(description = "Asked for, and not begun yet.") Round.@Nullable Wanted wanted,
      @Schema(description = "Whether it is about everything.") boolean full,
      @Schema(example = "12") int done,
      @Schema(example = "42") int total,
      @Nullable Instant beganAt,
      @Nullable Instant endedAt) {

    static RoundResponse of(Round round) {
      return new RoundResponse(
          round.isUnderWay(),
          round.wanted().orElse(null),
          round.whole(),
          round.done(),
          round.total(),
          round.beganAt().orElse(null),
          round.endedAt().orElse(null));
    }
  }

  /** A promise and what is known of it. */
  @Schema(name = "ConsistencyPromise")
  record PromiseResponse(
      @Schema(example = "S1-sold-once") String id,
      Promise.Kind kind,
      @Schema(example = "A seat is sold once.") String promise,
      Verdict.Status status,
      @Schema(description = "Not counted further than 10,000.") long violations,
      @Schema(description = "The first of them.") List<String> offenders,
      @Schema(description = "Whether the last look was at everything.") boolean full,
      @Nullable Instant checkedAt,
      @Nullable Instant fullAt,
      @Nullable Instant brokenSince,
      long tookMillis,
      @Schema(description = "Why the last look came to nothing.") @Nullable String trouble,
      @Schema(
              description =
                  "The question. `:since` is a time or `-infinity`, `:kept` the seconds a key is"
                      + " kept.")
          String sql) {

    static PromiseResponse of(ConsistencyViews.Line line) {
      var verdict = line.verdict();
      return new PromiseResponse(
          line.promise().id(),
          line.promise().kind(),
          line.promise().sentence(),
          verdict.status(),
          verdict.violations(),
          verdict.offenders(),
          verdict.whole(),
          verdict.checkedAt().orElse(null),
          verdict.wholeAt().orElse(null),
          verdict.brokenSince().orElse(null),
          verdict.took().toMillis(),
          verdict.trouble().orElse(null),
          line.promise().question());
    }
  }
}
