package encore.application.waitingroom.simulation;

import java.util.random.RandomGenerator;

/** How a number is spread among people: always the same, evenly, or about so much with a tail. */
sealed interface Spread {

  double draw(RandomGenerator chance);

  record Exactly(double value) implements Spread {
    @Override
    public double draw(RandomGenerator chance) {
      return value;
    }
  }

  record Evenly(double from, double to) implements Spread {
    @Override
    public double draw(RandomGenerator chance) {
      return from + chance.nextDouble() * (to - from);
    }
  }

  /** Half of them take less; one in twenty takes more than two and a half times as much. */
  record About(double median) implements Spread {
    private static final double SIGMA = 0.57;

    @Override
    public double draw(RandomGenerator chance) {
      return median * Math.exp(SIGMA * chance.nextGaussian());
    }
  }
}
