package encore.application.outbox;

import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An administrator has all news of some time sent again, for a broker that lost data or a reader
 * that must begin anew. Many at a time, never all: who wants more goes on where this one stopped.
 */
public interface ResendEvents {

  Outcome resend(Command command);

  /**
   * An order; what is empty does not matter.
   *
   * @param after where an earlier one stopped
   * @param limit of events
   * @param dryRun counts, and changes nothing
   */
  record Command(
      UserId admin,
      Optional<String> topic,
      Optional<String> subject,
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<Long> after,
      int limit,
      boolean dryRun) {}

  sealed interface Outcome {

    /**
     * So many; if there may be more, they begin behind {@code next}.
     *
     * @param until of this order: who goes on says the same
     */
    record Done(int events, Instant until, Optional<Long> next) implements Outcome {}

    /** Everything there is: nobody means that by saying nothing. */
    record OfEverything() implements Outcome {}

    record SinceAhead(Instant now) implements Outcome {}

    /** What is older is gone. */
    record SinceTooOld(Instant oldest) implements Outcome {}

    record UntilBeforeSince(Instant since) implements Outcome {}

    record TooMany(int most) implements Outcome {}
  }
}
