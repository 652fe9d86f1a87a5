package encore.application.poster;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class PutUpPosterService implements PutUpPoster {

  private final Posters posters;
  private final AuditTrail trail;
  private final Transactions transactions;

  PutUpPosterService(Posters posters, AuditTrail trail, Transactions transactions) {
    this.posters = posters;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome putUp(Command command) {
    return transactions.inOne(() -> {
      var change = posters.putUp(command.concert(), command.poster());
      return switch (change) {
        case DONE -> {
          trail.record(act(command));
          yield new Outcome.PutUp();
        }
        case NOTHING_TO_DO -> new Outcome.PutUp();
        case NO_SUCH_CONCERT -> new Outcome.NoSuchConcert();
      };
    });
  }

  private static Act act(Command command) {
    return new Act(
        command.actor(),
        "POSTER_PUT_UP",
        "concert/" + command.concert().value(),
        Map.of("sha256", command.poster().sha256()));
  }
}
