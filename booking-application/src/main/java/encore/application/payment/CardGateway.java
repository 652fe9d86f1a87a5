package encore.application.payment;

import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;

/**
 * Somebody else who moves money of cards. It may be slow, say nothing, or say the same twice; what
 * it did is known only when it says so. It is never asked within a transaction. Every call carries
 * the payment, and however often one is repeated, money moves once.
 *
 * <p>Bounded in time: who gets no answer is told {@link Charged.Unknown}, and asks {@link
 * #whatBecameOf} later.
 */
public interface CardGateway {

  /**
   * Takes the amount from a card.
   *
   * @param token stands for the card; the card itself is never seen here
   */
  Charged charge(PaymentId payment, Money amount, String token);

  /** Also for payments it never heard of. */
  Charged whatBecameOf(PaymentId payment);

  /** Gives back all of what was charged for this payment. */
  Returned refund(PaymentId payment, Money amount);

  /** What became of a charge. */
  sealed interface Charged {
    /**
     * The money moved.
     *
     * @param receipt how the gateway calls it
     */
    record Approved(String receipt, Money amount) implements Charged {}

    /**
     * The money did not move, and will not.
     *
     * @param code why, in a word that a program understands, such as {@code insufficient_funds}
     */
    record Declined(String code) implements Charged {}

    /** The gateway knows of no charge for this payment, and will not make one any more. */
    record NeverAsked() implements Charged {}

    /** It is still at work, or could not be reached: money may have moved, or may yet. */
    record Unknown(String why) implements Charged {}
  }

  /** What became of a refund. */
  sealed interface Returned {
    record Done(String receipt) implements Returned {}

    /** There is no charge to give back. */
    record NothingCharged() implements Returned {}

    record Unknown(String why) implements Returned {}
  }
}
