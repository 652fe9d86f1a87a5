package encore.application.outbox;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;

/** Both use cases of sending again over given ports, for tests that have no container. */
public record Resending(ResendEvent one, ResendEvents many) {

  public static Resending over(
      Resends resends, AuditTrail trail, Transactions transactions, ResendPolicy policy) {
    return new Resending(
        new ResendEventService(resends, trail, transactions),
        new ResendEventsService(resends, trail, transactions, policy));
  }
}
