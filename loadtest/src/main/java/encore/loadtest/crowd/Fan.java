package encore.loadtest.crowd;

import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.measure.Lateness;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Somebody who asks, thinks, and asks again, on one connection. He knows when he ought to ask next,
 * and his waiting counts from then: a generator that comes late does not make the house look fast.
 */
public final class Fan implements AutoCloseable {

  private final int number;
  private final Wire wire;
  private final Passes passes;
  private final Witness witness;
  private final Lateness lateness;
  private final Random chance;
  private BooleanSupplier leaving = () -> false;
  private long due;
  private long free = Long.MIN_VALUE;
  private boolean wasAnswered;
  private boolean hasThought;

  Fan(int number, Wire wire, Crowd crowd, Random chance) {
    this.number = number;
    this.wire = wire;
    this.passes = crowd.passes();
    this.witness = crowd.witness();
    this.lateness = crowd.lateness();
    this.chance = chance;
  }

  void joins(BooleanSupplier leaving) {
    this.leaving = leaving;
  }

  /** From 1 on. */
  public int number() {
    return number;
  }

  public Random chance() {
    return chance;
  }

  /** Whether the plan has ended: who repeats something within one errand leaves off then. */
  public boolean isLeaving() {
    return leaving.getAsBoolean();
  }

  public Pass pass() throws InterruptedException {
    return passOf((number - 1) % passes.accounts() + 1);
  }

  /** As somebody else: some scenarios share accounts, or draw them. */
  public Pass passOf(int account) throws InterruptedException {
    try {
      return passes.of(account);
    } catch (IOException e) {
      throw new IllegalStateException("no pass for account " + account + ": " + e.getMessage(), e);
    }
  }

  /** Connects before he is in a hurry; where that fails, his first request says so. */
  void open() {
    try {
      wire.open();
    } catch (IOException _) {
      // It is no answer yet that is missing.
    }
  }

  /** When the errand should have begun; who has been sent home does not begin it. */
  void isDue(long nanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    due = nanos;
    wasAnswered = false;
    hasThought = false;
  }

  /** When the next errand should begin: when his pause should have ended, if he took one. */
  long next() {
    return hasThought ? due : System.nanoTime();
  }

  /** Whether the house has said anything since the errand began. */
  boolean wasAnswered() {
    return wasAnswered;
  }

  public Response ask(Step step, Request request) {
    long sent = System.nanoTime();
    // Who waited for an answer until just now could not be earlier.
    lateness.take(sent - (free == Long.MIN_VALUE ? due : Math.max(due, free)));
    var response = answer(request);
    long end = System.nanoTime();
    witness.saw(new Seen(number, step, request, response, due, sent, end));
    wasAnswered |= response.status() > 0;
    free = end;
    due = end;
    hasThought = false;
    return response;
  }

  private Response answer(Request request) {
    try {
      return wire.send(request);
    } catch (Wire.Exhausted e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      boolean isCut = Thread.currentThread().isInterrupted();
      return new Response(0, Map.of(), isCut ? Seen.CUT : e.toString());
    }
  }

  /** Asks as himself. */
  public Response askSigned(Step step, Request request) throws InterruptedException {
    return ask(step, request.by(pass().token()));
  }

  /**
   * Something that was noticed by other means than asking: an event that came by itself, say. The
   * times are {@link System#nanoTime}.
   */
  public void noticed(
      Step step, Request request, Response response, long due, long sent, long end) {
    witness.saw(new Seen(number, step, request, response, due, sent, end));
    wasAnswered |= response.status() > 0;
  }

  /** He waited for something else than an answer or the clock, and that has come: due from now. */
  public void isReady() {
    free = System.nanoTime();
    due = free;
    hasThought = false;
  }

  /** What a person needs before the next click. */
  public void think(Duration duration) throws InterruptedException {
    due += duration.toNanos();
    hasThought = true;
    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
  }

  @Override
  public void close() {
    wire.close();
  }
}
