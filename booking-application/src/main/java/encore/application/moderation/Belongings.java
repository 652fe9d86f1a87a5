package encore.application.moderation;

import encore.domain.identity.UserId;

/** What an account has in use elsewhere in the house, and loses when it is blocked. */
public interface Belongings {

  /** What is in the books ends, as part of the caller's transaction. */
  Rest takeAway(UserId user);

  /** What is not in the books. */
  interface Rest {

    /**
     * Once the block is final, again and again if need be. Never fails: what cannot be done now is
     * done by those who come upon it.
     */
    void clearUp();
  }
}
