package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;

/** Somebody goes away, from the line or from inside. Others may come at once. */
public interface LeaveLine {

  void leave(ConcertId concert, UserId user);
}
