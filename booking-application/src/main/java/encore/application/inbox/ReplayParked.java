package encore.application.inbox;

import encore.domain.identity.UserId;
import java.util.UUID;

/**
 * An administrator has a parked event tried again, and those behind it follow. Never out of order;
 * what has been replayed stays replayed, so asking twice is harmless.
 */
public interface ReplayParked {

  Outcome replay(Command command);

  /**
   * What is asked for.
   *
   * @param skipMissing versions before it that never came are given up, if none of them is parked
   */
  record Command(UserId admin, UUID id, boolean skipMissing) {}

  sealed interface Outcome {
    /** Now or before; so many that waited behind it went on. */
    record Replayed(int followed) implements Outcome {}

    /** It failed again, and waits as before. */
    record Failed() implements Outcome {}

    /** An earlier one of its thing comes first. */
    record Waits() implements Outcome {}

    /** Nobody can read it, or nobody has that name any more: it can only be discarded. */
    record Unreplayable() implements Outcome {}

    record WasDiscarded() implements Outcome {}

    record NoSuchEvent() implements Outcome {}
  }
}
