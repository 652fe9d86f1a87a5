package encore.loadtest.limit;

import java.util.OptionalInt;

/**
 * What a house can take, and what came of one step more.
 *
 * @param held the largest load that met every target; 0 when even the smallest did not
 * @param missed the next one that was tried, and did not
 * @param isBroken whether it ended because something was wrong that no load excuses
 */
public record Limit(Load.Kind kind, int held, OptionalInt missed, String why, boolean isBroken) {

  @Override
  public String toString() {
    var found = held == 0 ? "below " + kind.of(missed.orElse(1)) : kind.of(held);
    return missed.isEmpty()
        ? "limit: more than " + found + " (" + why + ")"
        : "limit: " + found + " (at " + kind.of(missed.getAsInt()) + ": " + why + ")";
  }
}
