package encore.application.waitingroom.simulation;

import encore.domain.waitingroom.AdmissionPolicy;
import java.time.Duration;

/**
 * A sale before it begins.
 *
 * @param fans how many stand in line when it opens
 * @param tick how often the line is looked at
 */
record Setting(
    long fans,
    int seats,
    AdmissionPolicy policy,
    Terms terms,
    Behaviour behaviour,
    Duration tick,
    long seed) {

  /**
   * How long things last.
   *
   * @param showUp how long who is let in may take to come
   * @param pass how long one may stay inside
   * @param hold how long chosen seats wait for their money
   */
  record Terms(Duration showUp, Duration pass, Duration hold) {}

  /** The policy in a few words. */
  String name() {
    var active =
        policy.active().isPresent() ? "N = " + Figures.grouped(policy.active().getAsInt()) : "";
    var pace =
        policy.perInterval().isPresent()
            ? "%s per %s"
                .formatted(
                    Figures.grouped(policy.perInterval().getAsInt()),
                    Figures.brief(policy.interval().toMillis()))
            : "";
    return active.isEmpty() || pace.isEmpty() ? active + pace : active + ", " + pace;
  }
}
