package encore.application.waitingroom;

import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Forecast.Likelihood;
import encore.domain.waitingroom.Forecast.Range;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How it stands with somebody and a line. */
public sealed interface Standing {

  /**
   * In line.
   *
   * @param total how many wait
   * @param estimate of the wait, if that can be said
   * @param brake what keeps the line from moving as it usually does; empty when nothing does
   * @param skips how often others were let in first because this one was silent
   * @param isStale the line cannot be asked at the moment: this is what was said the last time, and
   *     where nothing was, ahead and total are -1
   */
  record Waiting(
      Ticket ticket,
      long ahead,
      long total,
      Optional<Range> estimate,
      Optional<Reason> brake,
      Likelihood likelihood,
      int skips,
      Duration pollAfter,
      boolean isStale)
      implements Standing {

    public boolean isPlaceKnown() {
      return ahead >= 0;
    }
  }

  /**
   * Before the opening: the order is not decided yet.
   *
   * @param joined how many have come so far
   */
  record Early(Ticket ticket, long joined, Instant opensAt, Duration pollAfter)
      implements Standing {}

  /** Let in. */
  record Inside(Pass pass) implements Standing {}

  /** Was let in, and that is over. */
  record Over(PassEnd end, Instant at) implements Standing {}

  /** Has no place: left, or never had one. */
  record Nowhere() implements Standing {}

  /** The line was taken away while he stood in it: doors are open, and ask for nothing. */
  record NotNeeded() implements Standing {}

  /** Why it takes longer than it might. */
  enum Reason {
    PAUSED,
    RESTORING,
    HOUSE_IS_SLOW,
    FEW_SEATS_LEFT,
    SOLD_OUT;

    static Optional<Reason> of(Brake brake) {
      return switch (brake) {
        case FULL, PACE -> Optional.empty();
        case STRAIN -> Optional.of(HOUSE_IS_SLOW);
        case FEW_SEATS -> Optional.of(FEW_SEATS_LEFT);
        case SOLD_OUT -> Optional.of(Reason.SOLD_OUT);
      };
    }
  }
}
