package encore.web.payment;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;
import static encore.web.problem.Problem.WEBHOOK_NOT_FOUND;

import encore.application.payment.ReplayWebhook;
import encore.application.payment.WebhookViews;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.payment.WebhookResponse.Replay;
import encore.web.payment.WebhookResponse.ReplayOutcome;
import encore.web.payment.WebhookResponse.WebhookPage;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class WebhookAdminController {

  private final WebhookViews webhooks;
  private final ReplayWebhook replayWebhook;

  WebhookAdminController(WebhookViews webhooks, ReplayWebhook replayWebhook) {
    this.webhooks = webhooks;
    this.replayWebhook = replayWebhook;
  }

  @Operation(
      operationId = "listWebhooks",
      summary = "See what gateways told us",
      description =
          "Newest first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`. Those that were handled go away after 30 days.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<WebhookPage> webhooks(
      HttpServletRequest request,
      @Parameter(description = "Only those that were handled, or were not.")
          @RequestParam(required = false)
          @Nullable Boolean handled,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var after = Cursors.read(cursor, WebhookViews.Cursor::new);
    var page = WebhookPage.of(webhooks.receipts(Optional.ofNullable(handled), after, limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  @Operation(
      operationId = "getWebhook",
      summary = "Read what a gateway told us",
      description = "Word for word, as it came in and was signed.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, WEBHOOK_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<WebhookResponse.Details> webhook(@PathVariable UUID id) {
    var found = webhooks.receipt(id).orElseThrow(() -> Refusal.of(WEBHOOK_NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(WebhookResponse.Details.of(found));
  }

  @Operation(
      operationId = "replayWebhook",
      summary = "Handle a message of a gateway again",
      description =
          "Whatever became of it before: the gateway is asked once more. It is harmless when the"
              + " payment is settled already. `OPEN`: the gateway does not say yet.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, WEBHOOK_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/{id}/replay")
  ResponseEntity<Replay> replay(@PathVariable UUID id, SignedIn admin) {
    var outcome =
        switch (replayWebhook.replay(admin.user(), id)) {
          case ReplayWebhook.Outcome.Done(var how) -> ReplayOutcome.of(how);
          case ReplayWebhook.Outcome.StillOpen() -> ReplayOutcome.OPEN;
          case ReplayWebhook.Outcome.NoSuchReceipt() -> throw Refusal.of(WEBHOOK_NOT_FOUND);
        };
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Replay(outcome));
  }
}
