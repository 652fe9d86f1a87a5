package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import java.util.Map;
import java.util.Set;

/** Looks into the books for what has changed: policies, and passes that are over. */
public interface WatchLines {

  /** Lines that are at work and how it goes there, and those in which a pass has just ended. */
  Seen look();

  record Seen(Map<ConcertId, Line.Pulse> atWork, Set<ConcertId> freed) {}
}
