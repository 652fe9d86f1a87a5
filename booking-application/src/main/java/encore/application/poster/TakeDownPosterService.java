package encore.application.poster;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.catalog.CatalogChanges;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class TakeDownPosterService implements TakeDownPoster {

  private final Posters posters;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final CatalogChanges changes;

  TakeDownPosterService(
      Posters posters, AuditTrail trail, Transactions transactions, CatalogChanges changes) {
    this.posters = posters;
    this.trail = trail;
    this.transactions = transactions;
    this.changes = changes;
  }

  @Override
  public Outcome takeDown(Command command) {
    var outcome = transactions.inOne(() -> write(command));
    // Its address stands in the catalogue. Told once too often, it costs one read.
    changes.changed();
    return outcome;
  }

  private Outcome write(Command command) {
    var change = posters.takeDown(command.concert());
    return switch (change) {
      case DONE -> {
        trail.record(act(command));
        yield new Outcome.TakenDown();
      }
      case NOTHING_TO_DO -> new Outcome.TakenDown();
      case NO_SUCH_CONCERT -> new Outcome.NoSuchConcert();
    };
  }

  private static Act act(Command command) {
    return new Act(
        command.actor(), "POSTER_TAKEN_DOWN", "concert/" + command.concert().value(), Map.of());
  }
}
