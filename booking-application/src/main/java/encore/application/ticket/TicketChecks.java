package encore.application.ticket;

import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.ticket.TicketCode;
import java.time.Instant;
import java.util.Optional;

/** Who has come in. Both belong into one transaction. */
public interface TicketChecks {

  /** Empty where there never was such a ticket; what is found stays as it is until the end. */
  Optional<Standing> lock(TicketCode code);

  /** The first one is noted; whoever comes later is told when that was. */
  Entry note(TicketCode code, UserId checker);

  /** The seat of a ticket, and whether it is still sold. */
  record Standing(Seat seat, boolean confirmed, long edition) {}

  record Entry(Instant at, boolean first) {}
}
