package encore.loadtest.report;

import encore.loadtest.crowd.Plan;
import encore.loadtest.scenario.Wishes;
import java.net.URI;
import java.time.Instant;

/**
 * A run that begins.
 *
 * @param plan with the wishes in it: as it is carried out
 * @param command that does the same again
 */
public record Begun(
    String scenario,
    String about,
    URI house,
    Plan plan,
    Instant at,
    String command,
    Wishes wishes) {

  public Begun(String scenario, String about, URI house, Plan plan, Instant at, String command) {
    this(scenario, about, house, plan, at, command, Wishes.NONE);
  }
}
