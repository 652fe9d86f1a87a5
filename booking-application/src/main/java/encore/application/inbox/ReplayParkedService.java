package encore.application.inbox;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.inbox.Parked.Ending;
import encore.application.shared.UseCase;
import java.util.Map;
import java.util.Optional;

@UseCase
final class ReplayParkedService implements ReplayParked {

  private final Subscribers subscribers;
  private final Stands stands;
  private final ParkedEvents parked;
  private final Successors successors;
  private final AuditTrail trail;

  ReplayParkedService(
      Subscribers subscribers,
      Stands stands,
      ParkedEvents parked,
      Successors successors,
      AuditTrail trail) {
    this.subscribers = subscribers;
    this.stands = stands;
    this.parked = parked;
    this.successors = successors;
    this.trail = trail;
  }

  @Override
  public Outcome replay(Command command) {
    var found = parked.find(command.id());
    if (found.isEmpty()) {
      return new Outcome.NoSuchEvent();
    }
    var subscriber = subscribers.named(found.get().consumer());
    if (found.get().ended().isPresent()) {
      return ended(found.get().ended().get());
    }
    if (found.get().place().isEmpty() || subscriber.isEmpty()) {
      return new Outcome.Unreplayable();
    }
    return replay(command, subscriber.get(), found.get(), found.get().place().get());
  }

  private Outcome replay(Command command, Subscriber subscriber, Parked waiting, Place place) {
    var fate =
        successors.apply(
            subscriber,
            waiting,
            () -> begin(command, waiting, place),
            Optional.of(command.admin()));
    return switch (fate) {
      case DONE -> new Outcome.Replayed(successors.follow(place));
      case ENDED ->
          parked
              .find(command.id())
              .flatMap(Parked::ended)
              .map(ReplayParkedService::ended)
              .orElseGet(Outcome.NoSuchEvent::new);
      case WAITS -> new Outcome.Waits();
      case FAILED -> new Outcome.Failed();
    };
  }

  /** In the transaction of the replay: without it neither the line nor the gap is there. */
  private void begin(Command command, Parked waiting, Place place) {
    long version = waiting.event().orElseThrow().version();
    long last = stands.last(place);
    boolean isSkipping =
        command.skipMissing() && last + 1 < version && !parked.isBehind(place, version);
    if (isSkipping) {
      stands.advance(place, version - 1);
    }
    var details =
        isSkipping
            ? Map.of("consumer", place.consumer(), "missing", (last + 1) + "-" + (version - 1))
            : Map.of("consumer", place.consumer());
    trail.record(
        new Act(command.admin(), "EVENT_REPLAYED", "parked-event/" + command.id(), details));
  }

  private static Outcome ended(Ending how) {
    return switch (how) {
      case REPLAYED -> new Outcome.Replayed(0);
      case DISCARDED -> new Outcome.WasDiscarded();
    };
  }
}
