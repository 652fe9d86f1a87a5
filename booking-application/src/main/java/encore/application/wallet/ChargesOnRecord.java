package encore.application.wallet;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.application.wallet.ChargeWallet.Command;
import encore.application.wallet.ChargeWallet.Outcome;
import java.util.Map;
import java.util.function.Supplier;

/** A charge by an administrator, and its line in the audit trail: both or neither. */
@Part
final class ChargesOnRecord {

  private final AuditTrail trail;
  private final Transactions transactions;

  ChargesOnRecord(AuditTrail trail, Transactions transactions) {
    this.trail = trail;
    this.transactions = transactions;
  }

  Outcome of(Command command, Supplier<Outcome> charge) {
    return transactions.inOne(
        () -> {
          var outcome = charge.get();
          if (outcome instanceof Outcome.Charged charged) {
            trail.record(act(command, charged));
          }
          return outcome;
        },
        Outcome.Charged.class::isInstance);
  }

  private static Act act(Command command, Outcome.Charged charged) {
    return new Act(
        command.caller(),
        "WALLET_CHARGED",
        "user/" + command.user().value(),
        Map.of(
            "amount", Long.toString(command.amount().won()),
            "transfer", charged.transfer().value().toString()));
  }
}
