package encore.application.payment;

import encore.domain.identity.UserId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import java.time.Instant;

/** A buyer gives up a payment that has moved nothing yet, or gives back what he has paid for. */
public interface CancelPayment {

  Outcome cancel(Command command);

  record Command(UserId buyer, PaymentId payment, String reason) {}

  sealed interface Outcome {
    /** It will not be paid, now or since an earlier call; a hold that stands may be paid anew. */
    record Withdrawn(Payment.Lapsed payment) implements Outcome {}

    /**
     * The seats are on the market again, now or since an earlier call.
     *
     * @param payment refunded, or about to be
     */
    record GivenBack(Payment payment) implements Outcome {}

    /** Nothing was changed: so short before the show it was possible until then. */
    record TooLate(Instant until) implements Outcome {}

    /** Nothing was changed: somebody was let in by it. */
    record Used() implements Outcome {}

    /** There is nothing to give back, or nobody knows yet. */
    record NotRefundable(Payment payment) implements Outcome {}

    /** So many at once that we could not tell in time; nothing was changed. */
    record Contended() implements Outcome {}

    record NoSuchPayment() implements Outcome {}
  }
}
