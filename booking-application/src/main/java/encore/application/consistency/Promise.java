package encore.application.consistency;

import static encore.domain.shared.Invariant.require;

/**
 * Something that is true of the books whatever happens.
 *
 * @param id its number in the design and a word, as in {@code S1-sold-once}; a label of metrics
 * @param sentence what is promised, for whoever is woken at night
 * @param question SQL that finds who broke it, one {@code who} for each
 */
public record Promise(String id, Kind kind, String sentence, String question) {

  /** What it means that one is broken. */
  public enum Kind {
    /** The books contradict themselves: somebody may have lost a seat or money. */
    SAFETY,

    /** Work that goes on by itself does not: nothing is wrong yet. */
    LIVENESS
  }

  public Promise {
    require(id.matches("[A-Z]\\d*-[a-z-]+"), "a promise has a number and a word");
    require(!sentence.isBlank(), "a promise is a sentence");
  }
}
