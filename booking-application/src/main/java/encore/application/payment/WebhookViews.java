package encore.application.payment;

import encore.application.payment.WebhookReceipts.Handled;
import encore.application.shared.Page;
import encore.domain.payment.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What gateways told us, for those who run the house: newest first. */
public interface WebhookViews {

  /** Empty: handled or not. */
  Page<Line, Cursor> receipts(Optional<Boolean> handled, Optional<Cursor> after, int limit);

  Optional<Open> receipt(UUID receipt);

  /** How long the oldest that is not handled has been waiting; zero if there is none. */
  Duration longestWait();

  /** Where the list goes on: behind this receipt. */
  record Cursor(Instant receivedAt, UUID receipt) {}

  /** One as it stands in the list. */
  record Line(
      UUID id,
      String provider,
      String webhook,
      Optional<PaymentId> payment,
      Instant receivedAt,
      Optional<Done> done,
      int attempts) {}

  /** How and when it was done with. */
  record Done(Instant at, Handled how) {}

  /** The same with what it said. */
  record Open(Line line, String body) {}
}
