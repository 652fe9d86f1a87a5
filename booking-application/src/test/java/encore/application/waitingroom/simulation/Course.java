package encore.application.waitingroom.simulation;

import java.util.List;
import java.util.Map;

/**
 * How a sale went.
 *
 * @param millis until the last seat was sold, or nobody was left
 * @param letIn how far the line came
 * @param insideMax most people at one time
 * @param soldByPercent at which millisecond each percent of the hall was sold; -1: never
 */
record Course(
    Setting setting,
    long millis,
    int sold,
    long letIn,
    int insideMax,
    Map<End, Long> ends,
    List<Long> soldByPercent) {

  Course {
    ends = Map.copyOf(ends);
    soldByPercent = List.copyOf(soldByPercent);
  }

  /** How it ended for one who was let in. */
  enum End {
    BOUGHT,
    NO_SHOW,
    GAVE_UP,

    /** Out of time, with seats or without. */
    TOO_SLOW,

    /** Others had all the seats. */
    FOUND_NONE
  }

  boolean isSoldOut() {
    return sold == setting.seats();
  }

  long soldBy(int percent) {
    return soldByPercent.get(percent);
  }

  long count(End end) {
    return ends.getOrDefault(end, 0L);
  }

  double seatsPerMinute() {
    return millis == 0 ? 0 : sold * 60_000.0 / millis;
  }
}
