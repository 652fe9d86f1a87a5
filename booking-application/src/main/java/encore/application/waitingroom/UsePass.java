package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;

/**
 * The owner has what he came for: his pass is used up. Part of the transaction that gives it to
 * him; who has no pass loses nothing.
 */
public interface UsePass {

  void use(ConcertId concert, UserId user);
}
