package encore.loadtest.report;

import encore.loadtest.measure.Percentiles;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a generator costs itself: a figure of a house is worth as much as this is small.
 *
 * @param took as long as it was measured
 * @param processors of the machine that it ran on, perhaps together with the house
 * @param late how late requests were sent whose fans waited for nobody, in milliseconds
 */
public record OwnCost(
    Duration cpu, Duration collecting, Duration took, int processors, Percentiles late) {

  private static final Percentiles NEVER = new Percentiles(0, 0, 0, 0, 0);
  // A tenth of the strictest target that any scenario has: 200 ms.
  private static final double LATE_MILLIS = 20;

  public OwnCost(Duration cpu, Duration collecting) {
    this(cpu, collecting, Duration.ZERO, 1, NEVER);
  }

  /** So far, since this JVM began. */
  public static OwnCost soFar() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long cpu =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? Math.max(0, more.getProcessCpuTime())
            : 0;
    long collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return new OwnCost(
        Duration.ofNanos(cpu),
        Duration.ofMillis(collecting),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
        system.getAvailableProcessors(),
        NEVER);
  }

  public OwnCost since(OwnCost earlier) {
    return new OwnCost(
        cpu.minus(earlier.cpu),
        collecting.minus(earlier.collecting),
        took.minus(earlier.took),
        processors,
        late);
  }

  public OwnCost with(Percentiles late) {
    return new OwnCost(cpu, collecting, took, processors, late);
  }

  /** Microseconds of CPU for one request, everything of this process counted. */
  public double microsOf(long requests) {
    return cpu.toNanos() / 1e3 / Math.max(1, requests);
  }

  /** Of all the machine's CPU in that time, from 0 to 1. */
  public double share() {
    return took.isZero() ? 0 : (double) cpu.toNanos() / took.toNanos() / processors;
  }

  /** Why the figures of this run are not to be trusted, if they are not. */
  public Optional<String> doubt() {
    return late.p99() <= LATE_MILLIS
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the generator was late itself: 1 %% of its requests by %.0f ms and more."
                    + " Waits count from when they were due, so they tell of this machine as well",
                late.p99()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s of CPU, %.0f %% of the machine, %d ms of it collecting; late p99 %.1f ms",
        cpu.toNanos() / 1e9,
        100 * share(),
        collecting.toMillis(),
        late.p99());
  }
}
