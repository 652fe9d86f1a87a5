package encore.application.payment;

import encore.domain.payment.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What gateways told us, kept as they told it until something was done about it. */
public interface WebhookReceipts {

  /** Whether it is new; a gateway says the same twice, and then the first stays as it is. */
  boolean store(Receipt receipt);

  /**
   * Some that are due, those that waited longest. Each is put off until its next attempt, so that
   * nobody else takes it meanwhile, and one whose handler dies comes again.
   */
  List<Due> takeDue(WebhookPolicy policy);

  Optional<Due> find(UUID receipt);

  void handled(UUID receipt, Handled how);

  /** Forgets what was handled and is older than that; how many. */
  int tidy(Duration keep, int rowsMax);

  /**
   * What came in, with a signature that is good.
   *
   * @param webhook how the provider calls it, the same however often it comes
   * @param payment whom it is about; empty if the text does not say so in words we know
   */
  record Receipt(
      UUID id, String provider, String webhook, Optional<PaymentId> payment, String body) {}

  /** One with work to be done, unless nobody knows what about. */
  record Due(UUID id, Optional<PaymentId> payment) {}

  /** How it ended. */
  enum Handled {
    SETTLED,
    NO_SUCH_PAYMENT,
    UNREADABLE
  }
}
