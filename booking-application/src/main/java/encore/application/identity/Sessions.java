package encore.application.identity;

import encore.domain.identity.Account;
import encore.domain.identity.RefreshToken;
import encore.domain.identity.UserId;
import java.util.Optional;

/**
 * Sign-ins that last. A session has one refresh token at a time: to use it is to replace it. Only
 * hashes are kept.
 */
public interface Sessions {

  /**
   * Where the user has more than he may, the oldest end. Empty: he is blocked, and a block that
   * comes later ends this session, too.
   */
  Optional<RefreshToken> open(UserId user);

  /** Of any number who come with the same token at once, one gets the next. */
  Rotation rotate(RefreshToken token);

  /** Ends the session of this token; a token that is none is of no matter. */
  void end(RefreshToken token);

  /** Ends every session of the user whose present token this is. */
  void endAll(RefreshToken token);

  /** Deletes those whose time is over; returns how many. */
  int tidy(int max);

  /** What came of a token. */
  sealed interface Rotation {
    /** The account as it is now: its role may have changed since the last time. */
    record Rotated(Account account, RefreshToken next) implements Rotation {}

    /** The present token of a session that ended because its account was blocked. */
    record Blocked() implements Rotation {}

    /** Unknown, over, or used before; where it was used before, the session has ended just now. */
    record Refused() implements Rotation {}
  }
}
