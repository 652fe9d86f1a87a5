package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The lines in the books: what is decided about them, but not who stands in them. */
public interface Lines {

  /** Every line there is, and the time of the database; of the {@value #LINES_MAX} newest. */
  Snapshot all();

  int LINES_MAX = 1_000;

  record Snapshot(List<Line> lines, Instant asOf) {
    public Snapshot {
      lines = List.copyOf(lines);
    }
  }

  Optional<Line> find(ConcertId concert);

  /**
   * Gives the concert a line, or changes the one it has.
   *
   * @param seen the version that the editor has seen; empty for one who begins it, or does not care
   * @param fresh the secret of a line that begins; a line that is there keeps its own
   */
  Put put(ConcertId concert, LinePolicy policy, OptionalLong seen, DrawSecret fresh);

  sealed interface Put {
    record Done(Line line, boolean isNew) implements Put {}

    record Stale() implements Put {}

    record NoSuchConcert() implements Put {}
  }

  /** So many more are let in by hand as soon as there is room. False: there is no such line. */
  boolean owe(ConcertId concert, int more);

  /** All passes end at once, and with them their generation. False: there is no such line. */
  boolean raiseGeneration(ConcertId concert);

  /**
   * A new epoch for a line whose order was lost in this one; whoever else found out gets the same.
   *
   * @return the epoch to begin with; empty: there is no such line
   */
  Optional<Renewal> renew(ConcertId concert, long lost);

  /**
   * With what a line begins anew.
   *
   * @param nextIndex no index from this one on was given to anybody
   */
  record Renewal(long epoch, OptionalLong drawn, long nextIndex) {}

  /** So many indices were given; said every second or so, for the case that Redis forgets. */
  void noteIndices(ConcertId concert, long given);

  /**
   * The opening: from now on it is known how many take part in the draw. Only once, and only when
   * it is time.
   *
   * @return how many, by this call or an earlier one; empty: it is not time yet
   */
  OptionalLong open(ConcertId concert, long count);
}
