package encore.application.payment;

import encore.domain.payment.PaymentId;
import java.util.List;

/**
 * Asks about payments whose gateway has not said what became of them, and tidies those whose hold
 * has ended. Safe to run on every instance at once; the same payment is asked about later each
 * time.
 */
public interface SettleDue {

  Done settle();

  /**
   * What a round has done.
   *
   * @param failures those that nobody could be asked about; they come again
   */
  record Done(int settled, int open, int lapsed, List<Failure> failures) {
    public Done {
      failures = List.copyOf(failures);
    }
  }

  /** One that met a surprise, for the log. */
  record Failure(PaymentId payment, RuntimeException why) {}
}
