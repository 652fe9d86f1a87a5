package encore.application.waitingroom.simulation;

import java.util.random.RandomGenerator;

/**
 * What people do once they are let in.
 *
 * @param noShow which share never comes
 * @param givesUp which share of those who have chosen lets go at the till
 * @param choosing seconds until seats are chosen and held
 * @param paying seconds from then until they are paid
 * @param each how many seats one buys
 */
record Behaviour(double noShow, double givesUp, Spread choosing, Spread paying, Seats each) {

  /** How many one buys, evenly. */
  record Seats(int least, int most) {}

  /** What one of them will do, drawn before he does it, so that it depends on nobody else. */
  record Plan(boolean comes, boolean pays, long choosingMillis, long payingMillis, int seats) {}

  Plan plan(RandomGenerator chance) {
    return new Plan(
        chance.nextDouble() >= noShow,
        chance.nextDouble() >= givesUp,
        millis(choosing.draw(chance)),
        millis(paying.draw(chance)),
        chance.nextInt(each.least(), each.most() + 1));
  }

  private static long millis(double seconds) {
    return Math.round(seconds * 1_000);
  }
}
