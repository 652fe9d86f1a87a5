package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import java.util.Optional;

/** Who may pass a guarded door. Asked of memory alone, which is at most a second old. */
public interface Admissions {

  /** The concert of a schedule with a line; empty where nobody needs a pass. */
  Optional<ConcertId> guarded(ScheduleId schedule);

  /**
   * Whether this door opens.
   *
   * @param user who is signed in, where the door asks for that
   * @param pass in the caller's hand, for whichever concert
   */
  Answer check(ConcertId concert, Optional<UserId> user, Optional<Pass> pass);

  enum Answer {
    LET_IN,

    /** There is a line, but at the moment nobody has to stand in it: who is known may just join. */
    JOIN_FIRST,

    /** There is a line, and the caller shows no pass. */
    NO_PASS,

    /** Used, left, called back, or too old. */
    OVER,

    WRONG_CONCERT,

    /** Somebody else's. */
    NOT_YOURS
  }
}
