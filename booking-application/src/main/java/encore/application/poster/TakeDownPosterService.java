package encore.application.poster;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class TakeDownPosterService implements TakeDownPoster {

  private final Posters posters;
  private final AuditTrail trail;
  private final Transactions transactions;

  TakeDownPosterService(Posters posters, AuditTrail trail, Transactions transactions) {
    this.posters = posters;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome takeDown(Command command) {
    return transactions.inOne(() -> {
      var change = posters.takeDown(command.concert());
      return switch (change) {
        case DONE -> {
          trail.record(act(command));
          yield new Outcome.TakenDown();
        }
        case NOTHING_TO_DO -> new Outcome.TakenDown();
        case NO_SUCH_CONCERT -> new Outcome.NoSuchConcert();
      };
    });
  }

  private static Act act(Command command) {
    return new Act(
        command.actor(), "POSTER_TAKEN_DOWN", "concert/" + command.concert().value(), Map.of());
  }
}
