package encore.application.waitingroom;

import encore.application.shared.Part;
import encore.domain.catalog.ConcertId;
import java.util.OptionalLong;

/**
 * Begins a line anew whose order nobody remembers: first who is inside, from the books; those who
 * wait bring their tickets. However many find out at once, there is one new epoch.
 */
@Part
final class LostLines {

  private static final long FIRST = 1;

  private final KnownLines known;
  private final Lines lines;
  private final PassJournal journal;
  private final WaitingLines waiting;

  LostLines(KnownLines known, Lines lines, PassJournal journal, WaitingLines waiting) {
    this.known = known;
    this.lines = lines;
    this.journal = journal;
    this.waiting = waiting;
  }

  /** The epoch it has now; empty when the books have no such line. */
  OptionalLong restore(ConcertId concert) {
    long lost = known.find(concert).map(Line::epoch).orElse(0L);
    var renewal = lines.renew(concert, lost);
    if (renewal.isEmpty()) {
      return OptionalLong.empty();
    }
    restore(concert, renewal.get());
    return OptionalLong.of(renewal.get().epoch());
  }

  /** With an epoch that the books have given. */
  void restore(ConcertId concert, Lines.Renewal renewal) {
    // Read after the epoch was raised: whoever is let in from now on is told to the new line.
    waiting.restore(concert, opened(concert, renewal), journal.inside(concert));
  }

  /** Where the sale has begun before anybody stood in line, nobody takes part in a draw. */
  private Lines.Renewal opened(ConcertId concert, Lines.Renewal renewal) {
    return renewal.epoch() == FIRST
        ? new Lines.Renewal(FIRST, lines.open(concert, 0), renewal.nextIndex())
        : renewal;
  }
}
