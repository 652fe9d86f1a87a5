package encore.bootstrap.lab;

import static java.util.Objects.requireNonNull;

import encore.application.shared.Unavailable;
import encore.bootstrap.lab.Bout.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Sends contenders at a bout, each with his next wish as soon as he has his last answer. */
final class Crowd {

  /** Then nobody begins anything any more: a strategy that hangs must not hang the lab. */
  private static final long LONGEST = 60_000_000_000L;

  private final Bout bout;
  private final Traffic traffic;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
  private final long[] nanos;

  private Crowd(Bout bout, Traffic traffic) {
    this.bout = bout;
    this.traffic = traffic;
    this.nanos = new long[traffic.attempts()];
    for (var each : Outcome.values()) {
      outcomes.put(each, new LongAdder());
    }
  }

  /** Everybody waits at the gate; the time begins when it opens, and ends with the last answer. */
  static Figures send(Traffic traffic, Bout bout) {
    return new Crowd(bout, traffic).rush();
  }

  private Figures rush() {
    long started;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < traffic.contenders(); i++) {
        threads.submit(() -> {
          gate.await();
          untilNothingIsWanted(System.nanoTime());
          return gate;
        });
      }
      started = System.nanoTime();
      gate.countDown();
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    var counted = new EnumMap<Outcome, Long>(Outcome.class);
    outcomes.forEach((outcome, count) -> counted.put(outcome, count.sum()));
    int made = Math.min(next.get(), nanos.length);
    return new Figures(seconds, counted, Arrays.copyOf(nanos, made));
  }

  private void untilNothingIsWanted(long began) {
    while (System.nanoTime() - began < LONGEST) {
      int i = next.getAndIncrement();
      if (i >= nanos.length) {
        return;
      }
      long asked = System.nanoTime();
      var outcome = attempt(i);
      nanos[i] = System.nanoTime() - asked;
      requireNonNull(outcomes.get(outcome)).increment();
    }
  }

  private Outcome attempt(int number) {
    try {
      return bout.attempt(number);
    } catch (Unavailable _) {
      return Outcome.CONTENDED;
    } catch (RuntimeException _) {
      return Outcome.FAILED;
    }
  }
}
