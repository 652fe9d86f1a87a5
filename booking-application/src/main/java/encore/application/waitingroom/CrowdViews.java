package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import java.util.OptionalLong;

/** How many stand in a line, for those who run it. */
public interface CrowdViews {

  /**
   * Those who are silent or wait for the draw among them; empty when nobody can tell, for the line
   * is away, or was lost and has not begun anew.
   */
  OptionalLong waiting(ConcertId concert);
}
