package encore.application.waitingroom;

import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.Ticket;

/** Somebody asks how it stands. Asking keeps a place, and is how one comes by one's pass. */
public interface AskStanding {

  Standing ask(Ticket ticket);

  /** The same with the pass in hand. */
  Standing ask(Pass pass);
}
