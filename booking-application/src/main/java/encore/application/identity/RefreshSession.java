package encore.application.identity;

import encore.domain.identity.RefreshToken;

/** Somebody goes on without typing his password again. */
public interface RefreshSession {

  Outcome refresh(Command command);

  record Command(RefreshToken token) {}

  sealed interface Outcome {
    record Refreshed(Session session) implements Outcome {}

    /** Whoever has the token may know. */
    record Blocked() implements Outcome {}

    /** Unknown, over, or used before: then the session has ended, for a thief may have it. */
    record Invalid() implements Outcome {}
  }
}
