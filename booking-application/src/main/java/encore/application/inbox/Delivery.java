package encore.application.inbox;

import encore.application.event.Event;

/** An event, and the record in which it came. */
public record Delivery(Origin origin, Event event) {}
