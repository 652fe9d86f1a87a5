package encore.application.waitingroom;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import java.util.Map;
import java.util.Optional;

@UseCase
final class RebuildLineService implements RebuildLine {

  private final Lines lines;
  private final PassJournal journal;
  private final LostLines lost;
  private final AuditTrail trail;
  private final Transactions transactions;

  RebuildLineService(
      Lines lines,
      PassJournal journal,
      LostLines lost,
      AuditTrail trail,
      Transactions transactions) {
    this.lines = lines;
    this.journal = journal;
    this.lost = lost;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome rebuild(Command command) {
    var line = lines.find(command.concert());
    if (line.isEmpty()) {
      return new Outcome.NoSuchLine();
    }
    int inside = journal.inside(command.concert()).size();
    if (command.dryRun()) {
      return new Outcome.Rebuilt(inside, line.get().epoch());
    }
    var renewal = transactions.inOne(() -> renewed(command, line.get()), Optional::isPresent);
    if (renewal.isEmpty()) {
      return new Outcome.NoSuchLine();
    }
    // Cut off here, the line goes on as it was until somebody asks again: the epoch is only higher.
    return Unavailable.inTheMiddle(() -> restored(command, renewal.get(), inside));
  }

  private Outcome restored(Command command, Lines.Renewal renewal, int inside) {
    lost.restore(command.concert(), renewal);
    return new Outcome.Rebuilt(inside, renewal.epoch());
  }

  /** Two who ask at once have read the same epoch, and get the same new one. */
  private Optional<Lines.Renewal> renewed(Command command, Line line) {
    var renewal = lines.renew(command.concert(), line.epoch());
    renewal.ifPresent(now ->
        trail.record(
            new Act(
                command.admin(),
                "QUEUE_REBUILT",
                "queue/" + command.concert().value(),
                Map.of("epoch", Long.toString(now.epoch())))));
    return renewal;
  }
}
