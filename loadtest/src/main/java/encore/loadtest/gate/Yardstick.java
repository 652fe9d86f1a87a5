package encore.loadtest.gate;

import encore.loadtest.crowd.Crowd;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Run;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Answer;
import encore.loadtest.measure.Sample;
import encore.loadtest.measure.Step;
import encore.loadtest.measure.Tally;
import encore.loadtest.scenario.Measured;
import encore.loadtest.wire.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What everything else is measured by: the same fans ask for the least there is.
 *
 * @param fans who ask at once
 */
public record Yardstick(int fans, Duration length) {

  /** For a gate: long enough for a steady figure, short enough for many. */
  public static final Yardstick USUAL = new Yardstick(16, Duration.ofSeconds(3));

  /** The name of its only step, in figures. */
  static final String STEP = "ask";

  private static final Step ASK = Step.of(STEP);

  /** Of this machine, and of the crowd itself. */
  Measured echo() throws InterruptedException {
    try (var echo = new Echo()) {
      return measured(echo.url(), "/");
    } catch (IOException e) {
      throw new IllegalStateException("no socket for a yardstick", e);
    }
  }

  /** Of the HTTP of a house, without anything behind it. */
  Measured liveness(URI house) throws InterruptedException {
    return measured(house, "/actuator/health/liveness");
  }

  private Measured measured(URI house, String path) throws InterruptedException {
    var tally = new Tally();
    var request = Request.get(path);
    var crowd =
        new Crowd(
            house,
            new Nobody(),
            seen ->
                tally.take(
                    new Sample(
                        seen.step(),
                        new Answer(seen.response().status(), ""),
                        seen.due(),
                        seen.sent(),
                        seen.end())),
            1);
    var plan = new Plan.Closed(List.of(new Stage(Duration.ZERO, fans), new Stage(length, fans)));
    long began = System.nanoTime();
    Run.of(plan, fan -> fan.ask(ASK, request), crowd).toTheEnd();
    var took = Duration.ofNanos(System.nanoTime() - began);
    // The last frame holds what is in no other one: here there is no other one.
    tally.frame(1, 0);
    return new Measured(took, tally.totals());
  }

  /** A yardstick needs no pass. */
  private static final class Nobody implements Passes {
    @Override
    public Pass of(int number) {
      return new Pass("", "");
    }

    @Override
    public int accounts() {
      return 1;
    }
  }
}
