package encore.application.catalog;

import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import java.util.function.UnaryOperator;

/** An administrator changes the words about a concert; that is always allowed. */
public interface EditConcert {

  Outcome edit(Command command);

  /**
   * The wish.
   *
   * @param seen the version the administrator had in mind
   * @param change what to make of the words as they stand
   */
  record Command(UserId actor, ConcertId concert, long seen, UnaryOperator<Billing> change) {}

  sealed interface Outcome {
    record Edited(Versioned<Concert> concert) implements Outcome {}

    /** Somebody else has edited it since. */
    record Stale() implements Outcome {}

    record NoSuchConcert() implements Outcome {}
  }
}
