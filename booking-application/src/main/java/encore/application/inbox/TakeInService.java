package encore.application.inbox;

import encore.application.event.Event;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.application.shared.UseCase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

@UseCase
final class TakeInService implements TakeIn {

  private final Stands stands;
  private final ParkedEvents parked;
  private final Successors successors;
  private final Transactions transactions;
  private final Ids ids;

  TakeInService(
      Stands stands,
      ParkedEvents parked,
      Successors successors,
      Transactions transactions,
      Ids ids) {
    this.stands = stands;
    this.parked = parked;
    this.successors = successors;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public Outcome take(Subscriber subscriber, Delivery delivery) {
    var hasBegun = new AtomicBoolean();
    Step step;
    try {
      successors.turn().prepare(subscriber, delivery.event());
      step =
          transactions.inOne(() -> step(subscriber, delivery, hasBegun), each -> each.hasWritten());
    } catch (Unavailable e) {
      if (hasBegun.get() && e.reason() == Reason.BUSY) {
        return new Outcome.Contended(e);
      }
      throw e;
    }
    // After the commit, each in its own. Where one is cut off here, the same event comes again, or
    // the job looks for them.
    if (step.hasNext()) {
      successors.follow(Place.of(subscriber.name(), delivery.event()));
    }
    return step.outcome();
  }

  private Step step(Subscriber subscriber, Delivery delivery, AtomicBoolean hasBegun) {
    var event = delivery.event();
    var place = Place.of(subscriber.name(), event);
    long last = stands.lock(place);
    if (event.version() <= last) {
      return new Step(new Outcome.TakenBefore(), true);
    }
    if (event.version() > last + 1) {
      parked.park(waiting(place, delivery));
      return new Step(new Outcome.Parked(), false);
    }
    if (!stands.enter(subscriber.name(), event)) {
      // Its turn has come while it waited: it goes on as one of those that wait.
      return new Step(new Outcome.Parked(), true);
    }
    hasBegun.set(true);
    boolean hasNext = successors.turn().take(subscriber, event);
    return new Step(outcome(subscriber, event), hasNext);
  }

  private static Outcome outcome(Subscriber subscriber, Event event) {
    return Turn.isWanted(subscriber, event) ? new Outcome.Taken() : new Outcome.Unwanted();
  }

  private Parked waiting(Place place, Delivery delivery) {
    var why = parked.isBehind(place, delivery.event().version()) ? Why.BEHIND : Why.GAP;
    return new Parked(
        ids.next(),
        place.consumer(),
        delivery.origin(),
        Optional.of(delivery.event()),
        why,
        0,
        Optional.empty(),
        Optional.empty());
  }

  private record Step(Outcome outcome, boolean hasNext) {
    boolean hasWritten() {
      return !(outcome instanceof Outcome.TakenBefore);
    }
  }
}
