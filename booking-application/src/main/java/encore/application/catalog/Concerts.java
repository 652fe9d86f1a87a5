package encore.application.catalog;

import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import java.util.Optional;

/** The concerts, for those who edit them: inside a transaction of the caller. */
public interface Concerts {

  Versioned<Concert> add(Concert concert);

  /** Nobody else edits or removes it until the end of the transaction. */
  Optional<Versioned<Concert>> lock(ConcertId concert);

  /** Of a concert that is locked; gives its next version. */
  Versioned<Concert> edit(Versioned<Concert> seen, Concert concert);

  /**
   * Removes a locked concert with its schedules and seats, unless a booking ever named one of them:
   * then nothing is removed, and it says false. Decided under the locks of all its seats.
   */
  boolean removeUnlessBooked(Versioned<Concert> seen);
}
