package encore.domain.booking;

/** A throw of dice that was made before: whoever has the same one chooses the same. */
public record Chance(long seed) {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** The next throw after so many: neighbouring seeds have nothing in common. */
  public Chance after(int throwsBefore) {
    return new Chance(mixed(seed + GOLDEN_RATIO * (throwsBefore + 1)));
  }

  /** A number from 0, less than the bound. */
  public int below(int bound) {
    return (int) Math.floorMod(mixed(seed), (long) bound);
  }

  /** The place of a thing among its equals. */
  long rankOf(long thing) {
    return mixed(seed ^ mixed(thing));
  }

  /** The finalizer of SplitMix64. */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
