package encore.web.payment;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.payment.PaymentSummaryViews;
import encore.application.payment.PaymentSummaryViews.Summary;
import encore.domain.payment.PayMethod;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class PaymentSummaryController {

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Set<String> PAID = Set.of("COMPLETED", "REFUNDING", "REFUNDED");
  private static final Set<String> NOT_PAID = Set.of("DECLINED", "LAPSED");

  private final PaymentSummaryViews views;

  PaymentSummaryController(PaymentSummaryViews views) {
    this.views = views;
  }

  @Operation(
      operationId = "summarizePayments",
      summary = "Count what became of payments",
      description =
          "Of those opened from `from` until before `to`; without them, of the last hour. `duplicates`"
              + " are bookings paid for twice, `paidWithoutSeats` payments whose booking does not"
              + " stand: both must be 0. `succeeded` was paid, whether or not it went back later;"
              + " `failed` was declined or given up; `open` may still be either.")
  @Answers({VALIDATION_FAILED, FORBIDDEN})
  @GetMapping(path = "/api/admin/payments/summary", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PaymentSummary> summary(
      @Parameter(example = "2026-09-01T11:00:00Z") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(example = "2026-09-01T12:00:00Z") @RequestParam(required = false)
          @Nullable Instant to) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw Refusal.ofParameter("to", "FROM_AFTER_TO");
    }
    var summary = views.summary(possible(from), possible(to));
    if (Duration.between(summary.from(), summary.until()).compareTo(LONGEST) > 0) {
      throw Refusal.ofParameter("to", "TOO_MANY_DAYS", Long.toString(LONGEST.toDays()));
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(PaymentSummary.of(summary));
  }

  private static Optional<Instant> possible(@Nullable Instant instant) {
    return Optional.ofNullable(instant).map(Cursors::possible);
  }

  @Schema(name = "PaymentSummary")
  record PaymentSummary(
      Instant from,
      Instant to,
      @Schema(example = "420") long succeeded,
      @Schema(example = "6") long failed,
      @Schema(example = "4") long open,
      @Schema(example = "0") int duplicates,
      @Schema(example = "0") int paidWithoutSeats,
      List<PaymentCount> counts) {

    static PaymentSummary of(Summary summary) {
      long all = sum(summary, Set.of());
      long paid = sum(summary, PAID);
      long notPaid = sum(summary, NOT_PAID);
      return new PaymentSummary(
          summary.from(),
          summary.until(),
          paid,
          notPaid,
          all - paid - notPaid,
          summary.duplicates(),
          summary.paidWithoutSeats(),
          summary.counts().stream().map(PaymentCount::of).toList());
    }

    private static long sum(Summary summary, Set<String> of) {
      return summary.counts().stream()
          .filter(count -> of.isEmpty() || of.contains(count.status()))
          .mapToLong(PaymentSummaryViews.Count::payments)
          .sum();
    }
  }

  @Schema(name = "PaymentCount")
  record PaymentCount(
      @Schema(example = "COMPLETED") String status,
      PayMethod method,
      @Schema(example = "400") long payments,
      @Schema(example = "68000000", description = "In won.") long amount) {

    static PaymentCount of(PaymentSummaryViews.Count count) {
      return new PaymentCount(
          count.status(), count.method(), count.payments(), count.amount().won());
    }
  }
}
