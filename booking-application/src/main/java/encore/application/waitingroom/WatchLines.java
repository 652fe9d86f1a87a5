package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import java.util.Set;

/** Looks into the books for what has changed: policies, and passes that are over. */
public interface WatchLines {

  /** Lines that are at work, and among them those in which somebody's pass has just ended. */
  Seen look();

  record Seen(Set<ConcertId> atWork, Set<ConcertId> freed) {}
}
