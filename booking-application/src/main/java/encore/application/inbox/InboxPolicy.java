package encore.application.inbox;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How much at once, and for how long.
 *
 * @param batch letters, or things that go on, in one round of a job
 * @param letterAgain how soon a letter that was not sent is tried again, then twice as late each
 *     time
 * @param keepIds of events that were taken in; their stands stay
 * @param keepEnded parked events that are done with
 */
public record InboxPolicy(
    int batch, Duration letterAgain, Duration letterLongest, Duration keepIds, Duration keepEnded) {

  public InboxPolicy {
    require(batch > 0, "at least one at a time");
    require(letterAgain.isPositive(), "a letter is not tried again at once");
    require(letterLongest.compareTo(letterAgain) >= 0, "the longest pause is not the shorter one");
    require(
        keepIds.isPositive() && keepEnded.isPositive(), "what was taken in is kept for a while");
  }
}
