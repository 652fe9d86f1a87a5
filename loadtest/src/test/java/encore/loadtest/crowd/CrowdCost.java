package encore.loadtest.crowd;

import encore.loadtest.TicketOffice;
import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Sample;
import encore.loadtest.measure.Step;
import encore.loadtest.measure.Tally;
import encore.loadtest.report.OwnCost;
import encore.loadtest.wire.PoliteHouse;
import encore.loadtest.wire.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What crowds of all kinds cost: CPU, lateness, heap. {@code mvn -q -pl loadtest test-compile
 * dependency:build-classpath -Dmdep.outputFile=/tmp/cp && java -cp
 * loadtest/target/classes:loadtest/target/test-classes:$(cat /tmp/cp)
 * encore.loadtest.crowd.CrowdCost}
 */
public final class CrowdCost {

  private static final Step STEP = Step.of("hold", 409);
  private static final Request REQUEST = Request.post("/api/bookings/start", "{}");

  private CrowdCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (var house = PoliteHouse.apart()) {
      var url = house.url();
      for (int rate : List.of(200, 200, 1_000, 2_000, 4_000)) {
        play("open, " + rate + "/s", url, new Plan.Open(level(rate, 10), 1_000), Duration.ZERO);
      }
      for (int fans : List.of(100, 1_000, 5_000, 10_000)) {
        play(
            "closed, " + fans + " who think for 5 s",
            url,
            new Plan.Closed(level(fans, 15)),
            Duration.ofSeconds(5));
      }
    }
  }

  private static List<Stage> level(int to, int seconds) {
    return List.of(
        new Stage(Duration.ofSeconds(2), to), new Stage(Duration.ofSeconds(seconds), to));
  }

  private static void play(String name, URI url, Plan plan, Duration thought)
      throws InterruptedException {
    var tally = new Tally();
    var crowd = new Crowd(url, TicketOffice.passes(), seen -> take(tally, seen), 1);
    var run =
        Run.of(
            plan,
            fan -> {
              fan.askSigned(STEP, REQUEST);
              if (thought.isPositive()) {
                fan.think(Duration.ofMillis(fan.chance().nextInt((int) (2 * thought.toMillis()))));
              }
            },
            crowd);
    long heap = heap();
    var before = OwnCost.soFar();
    long used;
    try (var clock = Executors.newSingleThreadScheduledExecutor()) {
      // In the middle of it: afterwards everybody has gone.
      var look =
          clock.schedule(CrowdCost::heap, plan.length().toMillis() - 1_000, TimeUnit.MILLISECONDS);
      run.toTheEnd();
      used = look.resultNow();
    }
    var cost = OwnCost.soFar().since(before).with(crowd.lateness().percentiles());
    tally.frame(1, 0);
    long requests = tally.totals().stream().mapToLong(total -> total.count()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-36s %,8d requests  %5.1f µs each  %s  p50 late %.2f ms  %,d KB of heap%n",
        name,
        requests,
        cost.microsOf(requests),
        cost,
        cost.late().p50(),
        (used - heap) / 1024);
  }

  private static void take(Tally tally, Witness.Seen seen) {
    var answer = new Answer(seen.response().status(), seen.response().code());
    tally.take(new Sample(seen.step(), answer, seen.due(), seen.sent(), seen.end()));
  }

  /** What is in use once the rest has been collected. */
  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
