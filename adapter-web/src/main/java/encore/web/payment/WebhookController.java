package encore.web.payment;

import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.ROUTE_NOT_FOUND;
import static encore.web.problem.Problem.WEBHOOK_SIGNATURE_INVALID;

import encore.application.payment.ReceiveWebhook;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways tell us what became of a charge. Open to everybody: the signature is the key. */
@RestController
@Tag(name = "payments")
class WebhookController {

  /** The only one there is. */
  static final String PROVIDER = "simulated";

  private static final int ID_CHARS_MAX = 200;

  private final ReceiveWebhook receiveWebhook;
  private final WebhookSignatures signatures;
  private final WebhookMessage.Reading reading;
  private final MeterRegistry meters;

  WebhookController(
      ReceiveWebhook receiveWebhook,
      WebhookSignatures signatures,
      WebhookMessage.Reading reading,
      MeterRegistry meters) {
    this.receiveWebhook = receiveWebhook;
    this.signatures = signatures;
    this.reading = reading;
    this.meters = meters;
  }

  @Operation(
      operationId = "receiveWebhook",
      summary = "Tell what became of a charge",
      description =
          "For payment gateways, signed as Standard Webhooks. It is written down and answered at"
              + " once; whether it is true is then asked of the gateway. A message whose id was here"
              + " before is answered the same and changes nothing.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = WebhookMessage.class))))
  @ApiResponse(responseCode = "204", description = "It is written down")
  @Answers({WEBHOOK_SIGNATURE_INVALID, ROUTE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping(
      path = "/api/payments/webhooks/{provider}",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> receive(
      @Parameter(example = PROVIDER) @PathVariable String provider,
      @Parameter(description = "The same each time it is sent.")
          @RequestHeader(name = "webhook-id", defaultValue = "")
          String id,
      @Parameter(description = "Seconds since 1970.")
          @RequestHeader(name = "webhook-timestamp", defaultValue = "")
          String timestamp,
      @Parameter(description = "`v1,` and Base64 of HMAC-SHA256 over `id.timestamp.body`.")
          @RequestHeader(name = "webhook-signature", defaultValue = "")
          String signature,
      HttpServletRequest request)
      throws IOException {
    if (!provider.equals(PROVIDER)) {
      throw Refusal.of(ROUTE_NOT_FOUND);
    }
    var body = request.getInputStream().readAllBytes();
    if (!isAnId(id) || !signatures.isGood(id, timestamp, signature, body)) {
      count("rejected");
      throw Refusal.of(WEBHOOK_SIGNATURE_INVALID);
    }
    var outcome = receiveWebhook.receive(reading.read(provider, id, body));
    count(outcome.name().toLowerCase(Locale.ROOT));
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }

  /** Without a dot: what is sealed is parted by dots, and must be read in one way only. */
  private static boolean isAnId(String id) {
    return id.length() <= ID_CHARS_MAX && id.matches("[!-~&&[^.]]+");
  }

  private void count(String outcome) {
    meters.counter("encore.webhooks.received", "outcome", outcome).increment();
  }
}
