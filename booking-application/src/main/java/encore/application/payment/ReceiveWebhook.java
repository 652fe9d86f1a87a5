package encore.application.payment;

import encore.domain.payment.PaymentId;
import java.util.Optional;

/**
 * A gateway tells us something. It is written down and nothing else: who called may go, and {@link
 * HandleWebhooks} does something about it.
 */
public interface ReceiveWebhook {

  Outcome receive(Command command);

  /**
   * A message whose signature is good.
   *
   * @param webhook how the provider calls it
   * @param payment whom it is about; empty if that cannot be read
   */
  record Command(String provider, String webhook, Optional<PaymentId> payment, String body) {}

  enum Outcome {
    STORED,
    /** It was here before. */
    REPEATED
  }
}
