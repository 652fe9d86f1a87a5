package encore.application.inbox;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import java.util.UUID;

/**
 * An administrator gives a parked event up: its subscriber never hears of it, and those behind it
 * go on when its turn is over.
 */
public interface DiscardParked {

  Outcome discard(Command command);

  record Command(UserId admin, UUID id, String reason) {
    public Command {
      require(!reason.isBlank(), "what is given up is given up for a reason");
    }
  }

  sealed interface Outcome {
    /** Now or before; so many that waited behind it went on. */
    record Discarded(int followed) implements Outcome {}

    /** It was taken in: there is nothing left to give up. */
    record WasReplayed() implements Outcome {}

    record NoSuchEvent() implements Outcome {}
  }
}
