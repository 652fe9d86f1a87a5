package encore.application.identity;

import encore.domain.identity.RefreshToken;

/**
 * Whoever has the refresh token may end its session, or all sessions of its account. It is the same
 * to the caller whether there was anything to end.
 */
public interface LogOut {

  void logOut(Command command);

  record Command(RefreshToken token, boolean everywhere) {}
}
