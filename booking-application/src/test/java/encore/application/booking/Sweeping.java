package encore.application.booking;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;

/** The operator's sweep over given ports, for tests that have no container to make it. */
public final class Sweeping {

  private Sweeping() {}

  public static SweepHolds over(
      HoldListViews list, Holds holds, AuditTrail trail, Transactions transactions) {
    return new SweepHoldsService(list, holds, trail, transactions);
  }
}
