package encore.application.payment;

import encore.domain.booking.BookingId;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The payments in the books. In the order of locks a payment comes before the seats it pays for and
 * the wallet it is paid from.
 */
public interface Payments {

  /** Writes a new one, unless somebody pays for the booking already. */
  Opening open(Payment.Ready ready);

  /** As it stands now, unlocked: it may have moved on before it is looked at. */
  Optional<Payment> find(PaymentId payment);

  /** Locks it until the transaction ends; the time is read after that. */
  Optional<Locked> lock(PaymentId payment);

  /** Which one is under way for this booking. */
  Optional<PaymentId> liveFor(BookingId booking);

  /** The one that has bought this booking, whether or not it was given back since. */
  Optional<PaymentId> paidFor(BookingId booking);

  /** Writes the next state of one that is locked. */
  void save(Payment next);

  /** The same with what somebody said about it. */
  void save(Payment next, String reason);

  /**
   * Those that the gateway should have been asked about by now, at most so many; who takes one has
   * it for a while, then it is due again, later each time.
   */
  List<PaymentId> takeDue(int max);

  /** Writes down what is true already: holds have ended unpaid. Gives how many. */
  int tidyLapsed(int max);

  /** A payment that nobody else can change, and the time. */
  record Locked(Payment payment, Instant now) {}

  sealed interface Opening {
    record Opened() implements Opening {}

    /** Nothing was written. */
    record Exists(PaymentId live) implements Opening {}
  }
}
