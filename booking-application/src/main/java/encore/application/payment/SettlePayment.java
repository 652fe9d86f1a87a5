package encore.application.payment;

import encore.domain.payment.PaymentId;

/**
 * There is news of a payment by card, or there should be by now: finds out what became of it, and
 * acts on it. Saying it twice, late or about a payment that is long settled changes nothing.
 */
public interface SettlePayment {

  Outcome settle(PaymentId payment);

  /** What is known of it afterwards. */
  enum Outcome {
    /** Nothing more will happen to it by itself. */
    SETTLED,
    /** The gateway does not say yet: ask again later. */
    OPEN,
    NO_SUCH_PAYMENT
  }
}
