package encore.application.poster;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;

/** An administrator hangs a poster at a concert, in place of the one before. */
public interface PutUpPoster {

  Outcome putUp(Command command);

  record Command(UserId actor, ConcertId concert, Poster poster) {}

  sealed interface Outcome {

    /** Now, or before: putting up the same one again changes nothing. */
    record PutUp() implements Outcome {}

    record NoSuchConcert() implements Outcome {}
  }
}
