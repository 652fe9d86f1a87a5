package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;

/**
 * Somebody's claim to a place. Who joined before the opening has an index in the draw, who came
 * later a number that grows with time; a ticket says which by the size of its number alone.
 *
 * @param epoch of the line that gave it: a line that was lost is made anew from its tickets
 */
public record Ticket(ConcertId concert, UserId user, long number, long epoch) {

  /** Indices are below, numbers of latecomers (microseconds since 1970) far above. */
  public static final long DRAWN_END = 1_000_000_000_000L;

  private static final long NUMBER_MAX = (1L << 53) - 1;

  public Ticket {
    require(number >= 0 && number <= NUMBER_MAX, "a number that Redis can count");
    require(epoch >= 1, "a line begins with its first epoch");
  }

  /** One that nobody is given: it stands for whichever he has. */
  public static Ticket newerThanAny(ConcertId concert, UserId user) {
    return new Ticket(concert, user, NUMBER_MAX, 1);
  }

  /** Its place is decided by the draw. */
  public boolean isDrawn() {
    return number < DRAWN_END;
  }
}
