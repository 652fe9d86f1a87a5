package encore.application.runbook;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class SetModeService implements SetMode {

  private final Modes modes;
  private final RecognizeModes recognizeModes;
  private final AuditTrail trail;
  private final Transactions transactions;

  SetModeService(
      Modes modes, RecognizeModes recognizeModes, AuditTrail trail, Transactions transactions) {
    this.modes = modes;
    this.recognizeModes = recognizeModes;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Modes.Turned set(Command command) {
    if (command.dryRun()) {
      return modes.tryOut(command.wish());
    }
    var turned =
        transactions.inOne(() -> {
          var done = modes.turn(command.wish());
          trail.record(act(command));
          return done;
        });
    learn();
    return turned;
  }

  /** At once for this instance; the others look for themselves. */
  private void learn() {
    try {
      recognizeModes.refresh();
    } catch (Unavailable _) {
      // It is written down: the next look finds it.
    }
  }

  private static Act act(Command command) {
    return new Act(
        command.admin(),
        command.on() ? "MODE_TURNED_ON" : "MODE_TURNED_OFF",
        "mode/" + command.mode().slug(),
        Map.of(
            "reason",
            command.reason(),
            "seconds",
            command.lasts().map(lasts -> Long.toString(lasts.toSeconds())).orElse("for good")));
  }
}
