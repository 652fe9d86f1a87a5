package encore.application.idempotency;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which requests with a key are at work, and what was answered to the others. */
public interface KeyedAnswers {

  /**
   * Makes the request the caller's own, as part of the transaction that runs. Whoever begins the
   * same meanwhile waits for the end of that transaction, but not long.
   */
  Beginning begin(KeyedRequest request, UUID effect);

  sealed interface Beginning {
    record Begun(Entry entry) implements Beginning {}

    record Kept(Answer answer) implements Beginning {}

    record OtherBody() implements Beginning {}

    /** A twin has it. The transaction may be spoilt by the wait, and must end. */
    record AtWork() implements Beginning {}
  }

  /** Whether the answer is kept: not if somebody else has taken the request over. */
  boolean keep(Entry entry, Answer answer);

  /** Takes over what was begun so long ago that nobody can be at work on it any more. */
  Optional<Entry> takeOver(KeyedRequest request, Duration longAgo);

  /** The answer that a twin is about to give; empty if that takes too long. */
  Optional<Answer> await(KeyedRequest request);

  /** As if it had never come. */
  void drop(Entry entry);

  /** Nobody knows whether it was done; the next who asks takes it over at once and looks. */
  void abandon(Entry entry);

  /** Up to so many requests that are older than that; gives how many. */
  int forget(Duration age, int max);
}
