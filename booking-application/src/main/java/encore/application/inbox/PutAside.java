package encore.application.inbox;

import encore.application.event.Event;
import java.util.Optional;

/** What cannot be taken in waits for an administrator, and what follows it waits behind it. */
public interface PutAside {

  /** Nothing happens where it is parked already, or was taken in meanwhile. */
  void aside(String consumer, Origin origin, Optional<Event> event, Mishap mishap);
}
