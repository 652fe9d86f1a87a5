package encore.application.inbox;

import encore.application.event.Event;
import java.util.Optional;
import java.util.UUID;

/**
 * What was put aside.
 *
 * @param event none where it could not be read
 * @param ended none while it waits
 */
public record Parked(
    UUID id,
    String consumer,
    Origin origin,
    Optional<Event> event,
    Why why,
    int attempts,
    Optional<Mishap> mishap,
    Optional<Ending> ended) {

  /** How it was done with. */
  public enum Ending {
    /** It was taken in after all. */
    REPLAYED,
    /** An administrator gave it up. */
    DISCARDED
  }

  public Optional<Place> place() {
    return event.map(each -> Place.of(consumer, each));
  }
}
