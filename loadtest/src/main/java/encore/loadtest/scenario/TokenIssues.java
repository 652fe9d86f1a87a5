package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;

/** Everybody asks for a token of a waiting room, and gives it back: the next one is new again. */
record TokenIssues(String concert) implements Errand {

  static final Step JOIN = Step.of("join");

  private static final Step LEAVE = Step.of("leave", 404, 410);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int SEATS = 10_000;
  private static final int INSIDE = 50;

  /** At 150 fans an earlier system of this kind served 52 a second, at 1,000 fans 72. */
  static Scenario load() {
    return scenario("load", "50, 100, then 150 fans take tokens of a waiting room", Plans.load())
        .meeting(Target.p95("join", 1_130), Target.failed(1))
        .andAsWritten(Target.perSecond("join", 52));
  }

  static Scenario peak() {
    return scenario("peak", "100, 500, then 1,000 fans take tokens, and back", Plans.peak())
        .meeting(Target.p95("join", 2_000), Target.failed(1))
        .andAsWritten(Target.perSecond("join", 72));
  }

  private static Staged scenario(String which, String about, List<Stage> stages) {
    return Staged.of(
        "token-" + which,
        about,
        stages,
        (ground, _) -> {
          var office = ground.office();
          var concert = office.concert("Tokens");
          Evenings.of(office, concert, 1, SEATS);
          office.line(concert, INSIDE);
          return new TokenIssues(concert);
        });
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    var joined = join(fan, concert, fan.pass().token());
    fan.think(A_MOMENT);
    if (joined.isFine()) {
      leave(fan, joined.field("token"));
    }
  }

  static Response join(Fan fan, String concert, String token) {
    var body = "{\"concertId\":\"%s\"}".formatted(concert);
    return fan.ask(JOIN, Request.post("/api/queue/tokens", body).by(token));
  }

  static void leave(Fan fan, String queueToken) {
    var request = Request.of("DELETE", "/api/queue/tokens/me", "");
    fan.ask(LEAVE, request.with("Queue-Token", queueToken));
  }
}
