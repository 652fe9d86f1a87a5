package encore.loadtest.crowd;

import encore.loadtest.measure.Lateness;
import encore.loadtest.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Fans for one run: each is made here, with a connection and a chance of his own. */
public final class Crowd {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI house;
  private final Passes passes;
  private final Witness witness;
  private final long seed;
  private final AtomicInteger made = new AtomicInteger();
  private final Lateness lateness = new Lateness();

  /**
   * @param seed of every chance that a fan takes: the same again does the same again
   */
  public Crowd(URI house, Passes passes, Witness witness, long seed) {
    this.house = house;
    this.passes = passes;
    this.witness = witness;
    this.seed = seed;
  }

  Fan next() {
    int number = made.incrementAndGet();
    var chance = new Random(seed * 1_000_003 + number);
    return new Fan(number, new Wire(house, PATIENCE), this, chance);
  }

  Passes passes() {
    return passes;
  }

  Witness witness() {
    return witness;
  }

  /** Of all of them: whether this machine could do what the plan asks for. */
  public Lateness lateness() {
    return lateness;
  }
}
