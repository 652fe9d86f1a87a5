package encore.application.waitingroom;

import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.Ticket;

/**
 * Somebody goes away, from the line or from inside, with what he was there by: should he have come
 * again since, he keeps his new place. Others may come at once.
 */
public interface LeaveLine {

  void leave(Ticket ticket);

  void leave(Pass pass);
}
