package encore.application.moderation;

import encore.domain.identity.UserId;

/**
 * Puts accounts out of use and back into it. Two administrators who block each other at once come
 * one after the other, so that one of them stays.
 */
public interface AccountBlocks {

  /** Ends the sessions of the account, too. */
  Change block(UserId admin, UserId user, String reason);

  Change unblock(UserId admin, UserId user);

  /** What came of it. */
  enum Change {
    DONE,
    /** It was blocked, for another reason. */
    REWORDED,
    /** It was so already. */
    NOTHING,
    NO_SUCH_USER,
    /** Who asks is no administrator any more: blocked himself, for one. */
    NOT_ENTITLED
  }
}
