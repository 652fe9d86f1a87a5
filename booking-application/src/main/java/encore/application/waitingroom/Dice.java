package encore.application.waitingroom;

/** Chance: so that not everybody asks at the same moment. */
@FunctionalInterface
public interface Dice {

  /** From 0 to 1. */
  double roll();
}
