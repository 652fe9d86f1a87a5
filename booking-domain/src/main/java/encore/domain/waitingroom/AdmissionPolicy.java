package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How many are let in: never more than so many at a time, or so many in each interval, or both.
 *
 * @param active how many may be inside at once
 * @param perInterval how many are let in during each interval
 */
public record AdmissionPolicy(OptionalInt active, OptionalInt perInterval, Duration interval) {

  /** More than this at once is no line. */
  public static final int ADMITS_MAX = 100_000;

  private static final Duration INTERVAL_MIN = Duration.ofMillis(100);
  private static final Duration INTERVAL_MAX = Duration.ofHours(1);

  public AdmissionPolicy {
    require(active.isPresent() || perInterval.isPresent(), "a line has a limit of some kind");
    require(isLimit(active), "from 1 to 100000 may be inside");
    require(isLimit(perInterval), "from 1 to 100000 are let in during an interval");
    require(
        interval.compareTo(INTERVAL_MIN) >= 0 && interval.compareTo(INTERVAL_MAX) <= 0,
        "an interval lasts from 100 ms to an hour");
  }

  public static AdmissionPolicy atMost(int active) {
    return new AdmissionPolicy(OptionalInt.of(active), OptionalInt.empty(), Duration.ofSeconds(1));
  }

  private static boolean isLimit(OptionalInt limit) {
    return limit.isEmpty() || (limit.getAsInt() >= 1 && limit.getAsInt() <= ADMITS_MAX);
  }

  /** How many may be let in now, and what keeps the others waiting. */
  public Quota quota(Situation now) {
    if (now.seatsLeft() <= 0) {
      return new Quota(0, Brake.SOLD_OUT);
    }
    int room = roomInside(now);
    int paced = pacedBy(now);
    int admits = Math.max(0, Math.min(room, paced));
    return new Quota(admits, brake(now, room, paced));
  }

  /**
   * What the operator lets in by hand: neither pace nor a pause keeps them, only the room inside.
   */
  public int byHand(Situation now, int owed) {
    return now.seatsLeft() <= 0 ? 0 : Math.max(0, Math.min(owed, roomInside(now)));
  }

  /** Nobody is let in for whom there is no seat: seats that are held may still come back. */
  private int roomInside(Situation now) {
    long most = Math.min(active.orElse(Integer.MAX_VALUE), now.seatsLeft());
    long eased = active.isPresent() ? Math.max(1, Math.round(most * now.ease())) : most;
    return (int) Math.min(Integer.MAX_VALUE, eased - now.inside());
  }

  /** Those who will not come do not count, so more are let in for them: twice as many at most. */
  private int pacedBy(Situation now) {
    if (perInterval.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    double shows = 1 - Math.min(Situation.NO_SHOWS_MAX, now.noShows());
    double wanted = perInterval.getAsInt() * now.ease() / shows;
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.round(wanted)) - now.admitted());
  }

  private static Brake brake(Situation now, int room, int paced) {
    if (now.ease() < 1) {
      return Brake.STRAIN;
    }
    if (room <= paced) {
      return now.seatsLeft() <= now.inside() ? Brake.FEW_SEATS : Brake.FULL;
    }
    return Brake.PACE;
  }

  /** What keeps those who wait from being let in. */
  public enum Brake {
    /** As many are inside as may be. */
    FULL,

    /** The next interval brings the next. */
    PACE,

    /** The house is slow, and lets in fewer until it is not. */
    STRAIN,

    /** Those inside may take all seats that are left; a seat that comes back lets in the next. */
    FEW_SEATS,

    /** There is nothing to wait for. */
    SOLD_OUT
  }

  public record Quota(int admits, Brake brake) {}
}
