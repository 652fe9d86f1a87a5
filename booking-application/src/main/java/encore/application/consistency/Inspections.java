package encore.application.consistency;

import java.util.List;
import java.util.Optional;

/** Looks at the books: one at a time, whoever of the house it is, and in nobody's way. */
public interface Inspections {

  /** None while it is not time, or while somebody else is at it. */
  Optional<Inspection> begin();

  /** In the transaction of who asks. What was asked for before is not asked for less. */
  void want(Round.Wanted wanted);

  /** One look at the books, promise by promise. */
  interface Inspection extends AutoCloseable {

    boolean isWhole();

    List<Promise> promises();

    Look look(Promise promise);

    /** The end of it: the next may begin. */
    @Override
    void close();
  }

  /** What was known of a promise before a look at it, and what is now. */
  record Look(Promise promise, Verdict before, Verdict after) {
    public boolean isNewBreak() {
      return after.isBroken() && !before.isBroken();
    }
  }
}
