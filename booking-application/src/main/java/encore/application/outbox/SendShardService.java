package encore.application.outbox;

import encore.application.event.Event;
import encore.application.shared.UseCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** No transaction is open while the bus is asked: it may take its time. */
@UseCase
final class SendShardService implements SendShard {

  private final Outbox outbox;
  private final EventBus bus;
  private final OutboxLimits limits;

  SendShardService(Outbox outbox, EventBus bus, OutboxLimits limits) {
    this.outbox = outbox;
    this.bus = bus;
    this.limits = limits;
  }

  @Override
  public Outcome send(int shard) {
    var events = outbox.next(shard, limits.events(), limits.bytes());
    if (events.isEmpty()) {
      return new Outcome.Idle();
    }
    var tooLarge = tooLarge(events);
    return tooLarge.isPresent()
        ? refuse(tooLarge.get(), "larger than " + limits.eventBytes() + " bytes")
        : publish(shard, events);
  }

  private Outcome publish(int shard, List<Event> events) {
    return switch (bus.publish(shard, events)) {
      case EventBus.Result.Acknowledged() ->
          new Outcome.Sent(outbox.published(events), events.size() == limits.events());
      case EventBus.Result.Impossible(var event, var reason) -> refuse(event, reason);
      case EventBus.Result.Away(var reason) -> {
        outbox.failed(events.getFirst(), reason, limits.retryWithin());
        yield new Outcome.Away(reason);
      }
    };
  }

  private Outcome refuse(Event event, String reason) {
    outbox.refused(event, reason);
    return new Outcome.Refused(event, reason);
  }

  private Optional<Event> tooLarge(List<Event> events) {
    return events.stream()
        .filter(each -> each.data().getBytes(StandardCharsets.UTF_8).length > limits.eventBytes())
        .findFirst();
  }
}
