package encore.application.inbox;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.shared.Part;

/** What happens to an event when it is its turn. */
@Part
final class Turn {

  private final Stands stands;
  private final FactSheets sheets;

  Turn(Stands stands, FactSheets sheets) {
    this.stands = stands;
    this.sheets = sheets;
  }

  /** Outside of any transaction, and not too early; whether it still is its turn is not certain. */
  boolean prepare(Subscriber subscriber, Event event) {
    long last = stands.last(Place.of(subscriber.name(), event));
    boolean isDue = event.version() == last + 1;
    if (isDue && isWanted(subscriber, event)) {
      subscriber.before(event, sheets.read(event.data()));
    }
    return isDue;
  }

  /**
   * With the stand locked, which is one before the event and moves to it.
   *
   * @return whether the next version is parked
   */
  boolean take(Subscriber subscriber, Event event) {
    if (isWanted(subscriber, event)) {
      subscriber.take(event, sheets.read(event.data()));
    }
    return stands.advance(Place.of(subscriber.name(), event), event.version());
  }

  /** A type that this house does not know yet is nobody's wish. */
  static boolean isWanted(Subscriber subscriber, Event event) {
    return EventType.of(event.type()).filter(subscriber.types()::contains).isPresent();
  }
}
