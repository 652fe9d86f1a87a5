package encore.web.waitingroom;

import encore.application.waitingroom.AskStanding;
import encore.application.waitingroom.LeaveLine;
import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.Ticket;

/** What a client holds of a line: a ticket while he waits, a pass once he is let in. */
sealed interface QueueToken {

  ConcertId concert();

  UserId user();

  default Standing ask(AskStanding desk) {
    return switch (this) {
      case OfTicket(var ticket) -> desk.ask(ticket);
      case OfPass(var pass) -> desk.ask(pass);
    };
  }

  default void leave(LeaveLine desk) {
    switch (this) {
      case OfTicket(var ticket) -> desk.leave(ticket);
      case OfPass(var pass) -> desk.leave(pass);
    }
  }

  record OfTicket(Ticket ticket) implements QueueToken {
    @Override
    public ConcertId concert() {
      return ticket.concert();
    }

    @Override
    public UserId user() {
      return ticket.user();
    }
  }

  record OfPass(Pass pass) implements QueueToken {
    @Override
    public ConcertId concert() {
      return pass.concert();
    }

    @Override
    public UserId user() {
      return pass.user();
    }
  }
}
