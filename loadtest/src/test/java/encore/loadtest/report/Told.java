package encore.loadtest.report;

import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Sample;
import encore.loadtest.measure.Step;
import encore.loadtest.measure.Tally;
import encore.loadtest.report.server.ServerFrame;
import encore.loadtest.report.server.ServerSide;
import encore.loadtest.report.summary.Summary;
import encore.loadtest.report.summary.Summing;
import encore.loadtest.report.summary.Surroundings;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Measured;
import encore.loadtest.scenario.Target;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Made-up runs for tests, with words in them that would like to be markup. */
public final class Told {

  public static final String HOSTILE =
      "</script><script>alert('x')</script><img src=x onerror=a()>|`";

  private static final Step HOLD = Step.of("hold", 409);
  private static final Step PAY = Step.of("pay <b>&", 409);

  private static final int DIFFERENT = 50;

  private Told() {}

  public static Begun begun() {
    return new Begun(
        "conflict",
        "about " + HOSTILE,
        URI.create("http://127.0.0.1:8080"),
        new Plan.Closed(List.of(new Stage(Duration.ofSeconds(60), 50))),
        Instant.parse("2026-11-21T10:00:00.123Z"),
        "mvn -Pload -Dscenario=conflict -Dseed=1 " + HOSTILE);
  }

  /** Of so many seconds; after the first fifty the same seconds come again. */
  public static Ended ended(int seconds, boolean holds) {
    var tally = new Tally();
    var frames = new ArrayList<Frame>();
    var chance = new Random(1);
    for (int second = 1; second <= Math.min(seconds, DIFFERENT); second++) {
      for (int i = 0; i < 20; i++) {
        tally.take(
            sample(HOLD, i % 3 == 0 ? new Answer(200, "") : new Answer(409, "SEAT_TAKEN"), chance));
        tally.take(sample(PAY, i == 0 ? new Answer(500, HOSTILE) : new Answer(200, ""), chance));
      }
      frames.add(tally.frame(second, 50));
    }
    for (int second = DIFFERENT + 1; second <= seconds; second++) {
      frames.add(again(frames.get(second % DIFFERENT), second));
    }
    var measured = new Measured(Duration.ofSeconds(seconds), tally.totals());
    return new Ended(
        begun(),
        measured,
        frames,
        List.of(Target.p95("hold", 1_000).of(measured), Target.failed(0).of(measured)),
        List.of(new Finding("no seat is sold twice " + HOSTILE, holds, "0 found")),
        new OwnCost(Duration.ofSeconds(1), Duration.ofMillis(20)));
  }

  private static Frame again(Frame frame, int second) {
    return new Frame(
        second,
        frame.fans(),
        frame.fine(),
        frame.refused(),
        frame.failed(),
        frame.waits(),
        frame.answers());
  }

  private static Sample sample(Step step, Answer answer, Random chance) {
    long wait = TimeUnit.MICROSECONDS.toNanos(500 + chance.nextInt(50_000));
    return new Sample(step, answer, 0, wait / 10, wait);
  }

  public static ServerSide server(int looks) {
    var frames = new ArrayList<ServerFrame>();
    for (int i = 0; i < looks; i++) {
      frames.add(new ServerFrame(5.0 * i, Map.of("pool active", 5.0, "heap MB", 100.0 + i)));
    }
    return new ServerSide(frames, List.of(), List.of(), Map.of("JVM of the house", HOSTILE), 0);
  }

  public static Summary summary(int seconds) {
    return summary(ended(seconds, true));
  }

  public static Summary summary(Ended ended) {
    var here = new Surroundings(2, Map.of("cores", "2", "memory", "8 GB"), "abc123");
    return new Summing(ended, server(12), here).summary();
  }
}
