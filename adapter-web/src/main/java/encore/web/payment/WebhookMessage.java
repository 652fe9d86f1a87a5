package encore.web.payment;

import encore.application.payment.ReceiveWebhook;
import encore.domain.payment.PaymentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway says; of all of it we read whom it is about, for the rest it is asked. */
@Schema(name = "WebhookMessage")
record WebhookMessage(
    @Schema(example = "charge.approved") String type, Instant timestamp, About data) {

  @Schema(name = "WebhookSubject")
  record About(UUID paymentId) {}

  /** Reads what is signed already; what cannot be read is kept all the same. */
  @Component
  static final class Reading {

    private final JsonMapper json;

    Reading(JsonMapper json) {
      this.json = json;
    }

    ReceiveWebhook.Command read(String provider, String id, byte[] body) {
      // PostgreSQL has no character zero.
      var text = new String(body, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
      return new ReceiveWebhook.Command(provider, id, payment(text), text);
    }

    private Optional<PaymentId> payment(String text) {
      try {
        var id = json.readTree(text).path("data").path("paymentId").asString("");
        return Optional.of(new PaymentId(UUID.fromString(id)));
      } catch (JacksonException | IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }
}
