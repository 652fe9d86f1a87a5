package encore.application.inbox;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.inbox.Parked.Ending;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;
import java.util.Optional;

@UseCase
final class DiscardParkedService implements DiscardParked {

  private final Stands stands;
  private final ParkedEvents parked;
  private final Successors successors;
  private final AuditTrail trail;
  private final Transactions transactions;

  DiscardParkedService(
      Stands stands,
      ParkedEvents parked,
      Successors successors,
      AuditTrail trail,
      Transactions transactions) {
    this.stands = stands;
    this.parked = parked;
    this.successors = successors;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome discard(Command command) {
    var found = parked.find(command.id());
    if (found.isEmpty()) {
      return new Outcome.NoSuchEvent();
    }
    var before = transactions.inOne(() -> discard(command, found.get()), Optional::isEmpty);
    if (before.filter(Ending.REPLAYED::equals).isPresent()) {
      return new Outcome.WasReplayed();
    }
    return new Outcome.Discarded(found.get().place().map(successors::follow).orElse(0));
  }

  /** How it had ended before, if it had. */
  private Optional<Ending> discard(Command command, Parked waiting) {
    waiting.place().ifPresent(stands::lock);
    var before = parked.lock(waiting.id()).flatMap(Parked::ended);
    if (before.isEmpty()) {
      parked.discarded(waiting.id(), command.admin(), command.reason());
      trail.record(
          new Act(
              command.admin(),
              "EVENT_DISCARDED",
              "parked-event/" + waiting.id(),
              Map.of("consumer", waiting.consumer(), "reason", command.reason())));
    }
    return before;
  }
}
