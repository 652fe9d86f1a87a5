package encore.application.payment;

import encore.application.payment.WebhookReceipts.Handled;
import encore.domain.identity.UserId;
import java.util.UUID;

/**
 * An administrator has something that a gateway told us handled again, whatever became of it
 * before. That he asked is on record even if it fails.
 */
public interface ReplayWebhook {

  Outcome replay(UserId admin, UUID receipt);

  sealed interface Outcome {
    record Done(Handled how) implements Outcome {}

    /** The gateway does not say yet; it is tried again by itself, unless it was handled before. */
    record StillOpen() implements Outcome {}

    record NoSuchReceipt() implements Outcome {}
  }
}
