/**
 * A sale on a virtual clock, let in by the line's own policy: how long does the hall take to sell?
 * {@code mvn -q -Psimulate} runs {@link encore.application.waitingroom.simulation.Simulate}; start
 * reading at {@link encore.application.waitingroom.simulation.Sale}.
 */
@NullMarked
package encore.application.waitingroom.simulation;

import org.jspecify.annotations.NullMarked;
