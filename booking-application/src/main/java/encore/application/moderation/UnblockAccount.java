package encore.application.moderation;

import encore.domain.identity.UserId;

/** An administrator puts an account back into use; its owner signs in anew. */
public interface UnblockAccount {

  Outcome unblock(Command command);

  record Command(UserId admin, UserId user) {}

  sealed interface Outcome {
    record Unblocked() implements Outcome {}

    record WasNotBlocked() implements Outcome {}

    record NoSuchUser() implements Outcome {}

    /** Who asks is no administrator any more. */
    record NotEntitled() implements Outcome {}
  }
}
