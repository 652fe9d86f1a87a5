package encore.application.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Has news sent again, by whoever sends: what was sent, or refused, counts as unsent from then on.
 * What waits anyway is left alone, and so are those who send: nothing is taken from their hands.
 */
public interface Resends {

  /** By the clock that writes their times. */
  Instant now();

  /**
   * The next of those that were sent or refused, in the order of their writing, as part of the
   * caller's transaction.
   */
  Portion resend(Which which, long after, int max);

  /** The same ones, and nothing happens. */
  Portion count(Which which, long after, int max);

  /** One, and its shard tries at once; also whatever of its key was refused, or it would wait. */
  Again resend(UUID event);

  /** Of which news; what is empty does not matter, and {@code until} is not included. */
  record Which(
      Optional<String> topic, Optional<String> subject, Optional<Instant> since, Instant until) {}

  /**
   * What was taken at once.
   *
   * @param last its last one's place in the order of writing; none where there was nothing
   */
  record Portion(int events, Optional<Long> last) {
    public static Portion of(int events, long last) {
      return new Portion(events, events == 0 ? Optional.empty() : Optional.of(last));
    }
  }

  /** What became of one. */
  enum Again {
    /** It had been sent, and is sent once more. */
    SENT_AGAIN,
    /** It had not been sent; it is tried now. */
    TRIED_NOW,
    NO_SUCH_EVENT
  }
}
