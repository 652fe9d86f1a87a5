package encore.web.waitingroom;

import static encore.web.problem.Problem.CHALLENGE_REQUIRED;
import static encore.web.problem.Problem.QUEUE_FULL;
import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;

import encore.application.waitingroom.RiskChecks.Challenge;
import encore.domain.waitingroom.PassEnd;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** Why somebody is not let in, and where he goes from here. */
final class QueueRefusals {

  static final String TOKENS = "/api/queue/tokens";

  /** A name that clients compare; there is no page at it. */
  static final String REL = "https://encore.example/rels/queue";

  private QueueRefusals() {}

  /** At a door: the way on is the line. */
  static Refusal atTheDoor(Problem problem) {
    return withWayOn(Refusal.of(problem));
  }

  static Refusal notAdmitted(Duration pollAfter) {
    return atTheDoor(QUEUE_NOT_ADMITTED)
        .with("pollAfterSeconds", Standings.seconds(pollAfter))
        .header(HttpHeaders.RETRY_AFTER, wholeSeconds(pollAfter));
  }

  static Refusal expired(PassEnd end) {
    return atTheDoor(QUEUE_TOKEN_EXPIRED).with("reason", end);
  }

  static Refusal challenged(Challenge challenge, boolean wasWrong) {
    var refusal = atTheDoor(CHALLENGE_REQUIRED).with("challenge", challenge);
    return wasWrong ? refusal.saying("wrong") : refusal;
  }

  static Refusal full(int capacity, Duration retryAfter) {
    return Refusal.of(QUEUE_FULL)
        .with("capacity", capacity)
        .header(HttpHeaders.RETRY_AFTER, wholeSeconds(retryAfter));
  }

  /** Rounded up, so that whoever waits as long as he is told does not come too early. */
  static String wholeSeconds(Duration pause) {
    return Long.toString(Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds()));
  }

  private static Refusal withWayOn(Refusal refusal) {
    return refusal.header(HttpHeaders.LINK, "<" + TOKENS + ">; rel=\"" + REL + "\"");
  }
}
