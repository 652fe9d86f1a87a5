package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import java.util.List;
import java.util.OptionalLong;

/** How long the lines are, as far as can be told without the books. */
public interface GlanceAtCrowds {

  /** Those with the most inside first. */
  List<Crowd> glance(int linesMax);

  /**
   * A line that is not off.
   *
   * @param inside as the books said at the last look
   * @param waiting empty when the line cannot be asked
   */
  record Crowd(ConcertId concert, int inside, OptionalLong waiting) {}
}
