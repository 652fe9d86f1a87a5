package encore.application.outbox;

import encore.application.event.Event;
import java.util.List;

/**
 * Carries news to whoever wants to hear. All of a batch or none of it is heard, in order; after
 * anything but an acknowledgement nobody knows which, and all of it is sent again.
 */
public interface EventBus {

  Result publish(int shard, List<Event> events);

  /** Somebody else sends this shard from now on. */
  void leave(int shard);

  /** What the bus has said. */
  sealed interface Result {

    record Acknowledged() implements Result {}

    /** This one it will never take, whoever asks how often. */
    record Impossible(Event event, String reason) implements Result {}

    record Away(String reason) implements Result {}
  }
}
