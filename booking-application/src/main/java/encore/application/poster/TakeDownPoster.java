package encore.application.poster;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;

/** An administrator takes the poster of a concert down. */
public interface TakeDownPoster {

  Outcome takeDown(Command command);

  record Command(UserId actor, ConcertId concert) {}

  sealed interface Outcome {

    /** Now, or before: there is none any more. */
    record TakenDown() implements Outcome {}

    record NoSuchConcert() implements Outcome {}
  }
}
