package encore.web.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.payment.WebhookReceipts.Handled;
import encore.application.payment.WebhookViews;
import encore.application.shared.Page;
import encore.domain.payment.PaymentId;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of a gateway, for the back office. What is absent has not happened yet. */
@Schema(name = "Webhook")
record WebhookResponse(
    UUID id,
    @Schema(example = WebhookController.PROVIDER) String provider,
    @Schema(description = "How the provider calls it.") String webhookId,
    @Nullable UUID paymentId,
    Instant receivedAt,
    @Nullable Instant handledAt,
    @Nullable Handled outcome,
    int attempts) {

  static WebhookResponse of(WebhookViews.Line line) {
    return new WebhookResponse(
        line.id(),
        line.provider(),
        line.webhook(),
        line.payment().map(PaymentId::value).orElse(null),
        line.receivedAt(),
        line.done().map(WebhookViews.Done::at).orElse(null),
        line.done().map(WebhookViews.Done::how).orElse(null),
        line.attempts());
  }

  /** The same with what it said. */
  @Schema(name = "WebhookDetails")
  record Details(WebhookResponse webhook, String body) {

    static Details of(WebhookViews.Open open) {
      return new Details(WebhookResponse.of(open.line()), open.body());
    }
  }

  /** The last page says so with a null. */
  @Schema(name = "WebhookPage")
  record WebhookPage(
      List<WebhookResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static WebhookPage of(Page<WebhookViews.Line, WebhookViews.Cursor> page) {
      return new WebhookPage(
          page.items().stream().map(WebhookResponse::of).toList(),
          page.next().map(c -> Cursors.write(c.receivedAt(), c.receipt())).orElse(null),
          page.next().isPresent());
    }
  }

  /** What a replay came to. */
  @Schema(name = "WebhookReplay")
  record Replay(@Schema(example = "SETTLED") ReplayOutcome outcome) {}

  /** Those of {@link Handled}, and that the gateway does not say yet. */
  enum ReplayOutcome {
    SETTLED,
    NO_SUCH_PAYMENT,
    UNREADABLE,
    OPEN;

    static ReplayOutcome of(Handled how) {
      return switch (how) {
        case SETTLED -> SETTLED;
        case NO_SUCH_PAYMENT -> NO_SUCH_PAYMENT;
        case UNREADABLE -> UNREADABLE;
      };
    }
  }
}
