package encore.web.payment;

import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.PAYMENT_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.payment.PaymentViews;
import encore.application.payment.PaymentViews.Cursor;
import encore.application.payment.PaymentViews.View;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.payment.PaymentId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments")
@SecurityRequirement(name = "bearer")
class OwnPaymentsController {

  private final PaymentViews payments;

  OwnPaymentsController(PaymentViews payments) {
    this.payments = payments;
  }

  @Operation(
      operationId = "getPayment",
      summary = "Look at a payment of yours",
      description = "As it stands right now; `reason` says why it ended or why money went back.")
  @Answers({VALIDATION_FAILED, PAYMENT_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<PaymentResponse> payment(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000d1") @PathVariable UUID id,
      SignedIn caller) {
    var view =
        payments
            .payment(new PaymentId(id), caller.user())
            .orElseThrow(() -> Refusal.of(PAYMENT_NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(PaymentResponse.of(view.payment()));
  }

  @Operation(
      operationId = "listPayments",
      summary = "List your payments",
      description =
          "Newest first, each as it stands right now, a page at a time: hand `nextCursor` back to"
              + " go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping
  ResponseEntity<PaymentPage> payments(
      @Parameter(
              description = "Only those for this booking.",
              example = "0198c0de-0000-7000-8000-0000000000b1")
          @RequestParam(required = false)
          @Nullable UUID bookingId,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      SignedIn caller,
      HttpServletRequest request) {
    var after = Cursors.read(cursor, Cursor::new);
    var booking = Optional.ofNullable(bookingId).map(BookingId::new);
    var page = PaymentPage.of(payments.of(caller.user(), booking, after, limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  /** The last page says so with a null. */
  @Schema(name = "PaymentPage")
  record PaymentPage(
      List<PaymentResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static PaymentPage of(Page<View, Cursor> page) {
      return new PaymentPage(
          page.items().stream().map(view -> PaymentResponse.of(view.payment())).toList(),
          page.next().map(c -> Cursors.write(c.openedAt(), c.payment())).orElse(null),
          page.next().isPresent());
    }
  }
}
