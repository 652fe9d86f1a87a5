package encore.application.payment;

import encore.domain.payment.PayMethod;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the payments of a time, for those who must know how much was hurt. */
public interface PaymentSummaryViews {

  /** Opened from the one instant until before the other; without them, of the last hour. */
  Summary summary(Optional<Instant> from, Optional<Instant> until);

  /**
   * Payments by what they came to. One that is READY after its hold has ended is LAPSED.
   *
   * @param duplicates bookings that were paid for more than once; there are none
   * @param paidWithoutSeats payments that stand although their booking does not; there are none
   */
  record Summary(
      Instant from, Instant until, List<Count> counts, int duplicates, int paidWithoutSeats) {
    public Summary {
      counts = List.copyOf(counts);
    }
  }

  /**
   * Payments of one kind.
   *
   * @param status in the words of the books
   */
  record Count(String status, PayMethod method, long payments, Money amount) {}
}
