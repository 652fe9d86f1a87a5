package encore.application.ticket;

import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.ticket.TicketCode;
import java.time.Instant;

/** Somebody is at the door: his ticket lets one person in, once. */
public interface CheckTicket {

  Outcome check(TicketCode code, UserId checker);

  sealed interface Outcome {
    /** Whether to let him in: the first time yes, later somebody sits there already. */
    record Valid(Seat seat, Instant checkedAt, boolean firstTime) implements Outcome {}

    record Invalid(Seat seat, Reason reason) implements Outcome {}

    record NoSuchTicket() implements Outcome {}
  }

  enum Reason {
    /** Its booking was taken back. */
    CANCELLED,
    /** The seat has moved since it was printed; there is a newer one. */
    REPLACED
  }
}
