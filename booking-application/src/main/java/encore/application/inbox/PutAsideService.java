package encore.application.inbox;

import encore.application.event.Event;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Optional;

@UseCase
final class PutAsideService implements PutAside {

  private final Stands stands;
  private final ParkedEvents parked;
  private final Transactions transactions;
  private final Ids ids;

  PutAsideService(Stands stands, ParkedEvents parked, Transactions transactions, Ids ids) {
    this.stands = stands;
    this.parked = parked;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public void aside(String consumer, Origin origin, Optional<Event> event, Mishap mishap) {
    var failed =
        new Parked(
            ids.next(),
            consumer,
            origin,
            event,
            Why.FAILED,
            mishap.attempts(),
            Optional.of(mishap),
            Optional.empty());
    transactions.inOne(() -> parked(failed), wrote -> wrote);
  }

  /** Another instance may have taken it in since: then its thing is further. */
  private boolean parked(Parked failed) {
    boolean isKnown =
        failed
            .event()
            .filter(event -> event.version() <= stands.lock(Place.of(failed.consumer(), event)))
            .isPresent();
    if (!isKnown) {
      parked.park(failed);
    }
    return !isKnown;
  }
}
