package encore.application.idempotency;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;

/**
 * How long a key is remembered, and what may be remembered of it.
 *
 * @param longAgo when who is at work on a request cannot be coming back any more
 * @param lettersMax of an answer's body
 */
public record KeyPolicy(Duration keptFor, Duration longAgo, int lettersMax) {

  public KeyPolicy {
    require(keptFor.compareTo(longAgo) > 0, "a key is kept longer than anybody works on it");
    require(longAgo.isPositive() && lettersMax > 0, "some time, and some room");
  }

  /** An answer that cannot be kept must not be given: the next one would be another. */
  Answer fitting(Answer answer) {
    if (answer.body().length() > lettersMax) {
      throw new IllegalStateException(
          "an answer of %d letters cannot be kept".formatted(answer.body().length()));
    }
    return answer;
  }
}
