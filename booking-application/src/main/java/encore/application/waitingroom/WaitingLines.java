package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who stands where. Quick, and may be gone at any moment: what is lost is made anew from the passes
 * in the books and the tickets in people's hands. Every call may end in {@code Unavailable}, and
 * may then be repeated.
 */
public interface WaitingLines {

  /** One place for each user: who is there already gets the one he has. */
  Joining join(ConcertId concert, UserId user, int capacity);

  sealed interface Joining {
    record Joined(Place place, long epoch, boolean isNew) implements Joining {}

    record Full() implements Joining {}

    /** Nothing is known of this line: it must be restored first. */
    record Lost() implements Joining {}
  }

  /** Where the user stands. Whoever asks is not silent. */
  Found place(ConcertId concert, UserId user);

  /**
   * What is known, and the epoch of the line that knows it; 0 when nothing is known of the line.
   */
  record Found(Place place, long epoch) {}

  sealed interface Place {
    /**
     * In line.
     *
     * @param number of the ticket
     * @param ahead never more than was said before
     * @param total how many wait in all, he among them
     * @param skips how often others were let in first because this one was silent
     * @param isSettled false while others may still come back to a line that was lost: then ahead
     *     may rise once more
     */
    record Waiting(long number, long ahead, long total, int skips, boolean isSettled)
        implements Place {

      /** In a line that was not lost. */
      public Waiting(long number, long ahead, long total, int skips) {
        this(number, ahead, total, skips, true);
      }
    }

    /**
     * Came before the opening.
     *
     * @param count how many take part; empty until the opening
     * @param unfolded places below this one stand in the line already
     * @param inLine of those, how many still wait
     * @param total how many wait in all
     */
    record InDraw(long index, OptionalLong count, long unfolded, long inLine, long total)
        implements Place {}

    record Admitted(long number, PassId pass) implements Place {}

    /** Went away of his own will. */
    record Left() implements Place {}

    /** Not known: never came, was here and is through, or was forgotten. */
    record Absent() implements Place {}

    record Lost() implements Place {}
  }

  /**
   * Gives a ticket's place back to who was forgotten. Nothing happens to who has one, nor to who
   * has left on this ticket.
   *
   * @param drawnPlace of a ticket that the draw has decided
   * @return false: nothing could be done, for the line is lost, or the draw was decided meanwhile
   *     and the place in it is needed
   */
  boolean reenter(Ticket ticket, OptionalLong drawnPlace);

  /**
   * From the line or from inside. Nothing happens to who is there with a newer ticket by now. True
   * when he was waiting.
   */
  boolean leave(Ticket ticket);

  /** The same for one who is put out, whatever ticket he has. */
  default boolean leave(ConcertId concert, UserId user) {
    return leave(Ticket.newerThanAny(concert, user));
  }

  /**
   * The first in line, in order; those who are silent are put aside and keep their place. Nobody is
   * among them who has somebody of the draw before him that is not in the line yet.
   *
   * @param max at most {@value #HEAD_MAX}
   * @param pause how long after a loss nobody is let in, so that the first have time to come back
   */
  Head head(ConcertId concert, int max, Duration silentAfter, Duration pause);

  int HEAD_MAX = 1_000;

  sealed interface Head {
    /**
     * The first, and how long the line is behind them.
     *
     * @param waiting how many wait in all, those who are silent or not in the line yet among them
     * @param asleep how many of them were put aside
     * @param indices how many indices of the draw were given
     * @param frozen how many take part in the draw, once that was decided
     * @param unfolded places of the draw below this one stand in the line already
     */
    record Front(
        List<Ticket> tickets,
        long waiting,
        long asleep,
        long indices,
        OptionalLong frozen,
        long unfolded,
        long epoch)
        implements Head {
      public Front {
        tickets = List.copyOf(tickets);
      }
    }

    /** The line was begun anew a moment ago; those in front may not be back yet. */
    record Resting() implements Head {}

    record Lost() implements Head {}
  }

  /**
   * Takes those who were let in out of the line. Nothing happens if it has begun anew since.
   *
   * @return who of them had left by then
   */
  Set<UserId> admit(ConcertId concert, long epoch, List<Admitted> admitted);

  record Admitted(Ticket ticket, Pass pass) {}

  /**
   * The passes of these tickets are over: they are neither in line nor let in. Who is there with
   * another ticket by now keeps that; that one has left is kept too.
   */
  void forget(ConcertId concert, Collection<Ticket> tickets);

  /**
   * The opening: who comes from now on is not part of the draw. Gives how many are, the same
   * whenever it is asked; empty when the line is lost.
   */
  OptionalLong freeze(ConcertId concert);

  /**
   * Puts the next places of the draw into the line; those below are there already. Nothing happens
   * if they are not, for the line has forgotten it.
   *
   * @param from the place of the first index
   * @param indices whose places follow each other
   */
  void unfold(ConcertId concert, long from, List<Long> indices);

  /**
   * Begins the line anew, unless it has come to this epoch already. Where the draw was decided all
   * its places count as put into the line: who took part comes back by his ticket.
   */
  void restore(ConcertId concert, Lines.Renewal renewal, List<Admitted> live);
}
