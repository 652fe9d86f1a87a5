package encore.application.booking;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;

/** The use case of the house over given ports, for tests that have no container to make it. */
public final class TakingBack {

  private TakingBack() {}

  public static CancelBooking over(
      Cancellations cancellations, AuditTrail trail, Transactions transactions, Refunds refunds) {
    return new CancelBookingService(cancellations, trail, transactions, refunds);
  }
}
