package encore.loadtest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.TicketOffice;
import encore.loadtest.TicketOffice.Reply;
import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.limit.Load.Kind;
import encore.loadtest.measure.Step;
import encore.loadtest.report.Plain;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Target;
import encore.loadtest.scenario.Wishes;
import encore.loadtest.wire.Request;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An office with room for twenty at a time. */
class FindLimitTest {

  private static final int ROOM = 20;

  @Test
  void theLimitOfAnOfficeIsItsRoom() throws Exception {
    var inside = new AtomicInteger();
    try (var office =
        TicketOffice.asking(() -> {
          boolean isFull = inside.incrementAndGet() > ROOM;
          boolean _ = new CountDownLatch(1).await(30, TimeUnit.MILLISECONDS);
          inside.decrementAndGet();
          return isFull ? new Reply(503, "{}") : new Reply(200, "{}");
        })) {
      var quiet = new PrintStream(OutputStream.nullOutputStream());
      var limit =
          new FindLimit(new Asking(), office.ground(Wishes.NONE), () -> new Plain(quiet))
              .find(new Load(Kind.FANS, 8, 64, Duration.ofMillis(250)), "again");
      // Who asks is in the room for the time of the answer, too: never more than there are fans.
      assertThat(limit.held()).isBetween(isOurOwn(limit) ? 0 : ROOM, ROOM + 2);
      assertThat(limit.toString())
          .startsWith("limit: " + limit.held() + " fans")
          .contains(isOurOwn(limit) ? "late" : "errors");
      assertThat(limit.isBroken()).isFalse();
    }
  }

  /** On a machine that has too much to do the search ends, and says so. */
  private static boolean isOurOwn(Limit limit) {
    return limit.why().contains("the generator was late itself");
  }

  /** Asks, and asks again. */
  private record Asking() implements Scenario {
    @Override
    public String name() {
      return "asking";
    }

    @Override
    public String about() {
      return "asks";
    }

    @Override
    public Plan plan(Wishes wishes) {
      return new Plan.Closed(List.of(new Stage(Duration.ofSeconds(1), 1)));
    }

    @Override
    public Errand prepare(Ground ground) {
      return fan -> fan.ask(Step.of("ask"), Request.post("/api/bookings/start", "{}"));
    }

    @Override
    public List<Target> targets() {
      return List.of(Target.failed(0), Target.perSecond("ask", 1_000_000));
    }
  }
}
