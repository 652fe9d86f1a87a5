package encore.application.moderation;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;

/**
 * An administrator puts an account out of use: it cannot sign in, its sessions end, tokens that are
 * out are refused within a second, and what else it has in use ends: see {@link Belongings}.
 */
public interface BlockAccount {

  Outcome block(Command command);

  record Command(UserId admin, UserId user, String reason) {
    public Command {
      require(!reason.isBlank(), "a block has a reason");
    }
  }

  sealed interface Outcome {
    /** Just now. */
    record Blocked() implements Outcome {}

    /** It was before; the reason is the new one. */
    record WasBlocked() implements Outcome {}

    record NoSuchUser() implements Outcome {}

    /** So that somebody is left who can undo it. */
    record Yourself() implements Outcome {}

    /** Who asks is no administrator any more. */
    record NotEntitled() implements Outcome {}
  }
}
