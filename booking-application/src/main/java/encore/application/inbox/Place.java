package encore.application.inbox;

import encore.application.event.Event;

/** One thing as one consumer knows it: that is what is in order, and what waits. */
public record Place(String consumer, String aggregate, String subject) {

  public static Place of(String consumer, Event event) {
    return new Place(consumer, event.aggregate(), event.subject());
  }
}
