package encore.application.runbook;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class EndSessionsService implements EndSessions {

  private final DatabaseSessions sessions;
  private final AuditTrail trail;
  private final Transactions transactions;

  EndSessionsService(DatabaseSessions sessions, AuditTrail trail, Transactions transactions) {
    this.sessions = sessions;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Ended end(Command command) {
    int found = sessions.idle(command.idleLongerThan(), MAX);
    return command.dryRun() ? new Ended(found, 0) : transactions.inOne(() -> ended(command, found));
  }

  private Ended ended(Command command, int found) {
    int ended = sessions.end(command.idleLongerThan(), MAX);
    // No rollback brings them back.
    return Unavailable.inTheMiddle(() -> recorded(command, found, ended));
  }

  private Ended recorded(Command command, int found, int ended) {
    trail.record(
        new Act(
            command.admin(),
            "DATABASE_SESSIONS_ENDED",
            "database/sessions",
            Map.of(
                "idleSeconds",
                Long.toString(command.idleLongerThan().toSeconds()),
                "ended",
                Integer.toString(ended))));
    return new Ended(Math.max(found, ended), ended);
  }
}
