package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The line of a concert as the books have it.
 *
 * @param version of the policy, for who edits it
 * @param generation passes of an earlier one let nobody through
 * @param epoch how often its order was begun; 0: never yet
 * @param schedules all of the concert
 */
public record Line(
    ConcertId concert,
    LinePolicy policy,
    long version,
    int generation,
    long epoch,
    Opening opening,
    Set<ScheduleId> schedules,
    Pulse pulse) {

  public Line {
    schedules = Set.copyOf(schedules);
  }

  /**
   * When the sale begins, and the draw that decides the order until then.
   *
   * @param opensAt when the first schedule is sold; empty without one
   * @param count how many came before the opening; empty until it
   */
  public record Opening(
      DrawSecret secret,
      Optional<Instant> opensAt,
      OptionalLong count,
      Optional<Instant> openedAt) {

    public boolean isOpen() {
      return count.isPresent();
    }
  }

  /**
   * How it goes.
   *
   * @param inside whose pass is live
   * @param admittedLately let in during the last minute
   * @param noShows which share of those let in lately never came
   * @param seatsLeft seats that are not sold
   */
  public record Pulse(int inside, int admittedLately, double noShows, long seatsLeft) {}
}
