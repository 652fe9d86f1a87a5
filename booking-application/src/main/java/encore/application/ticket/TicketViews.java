package encore.application.ticket;

import encore.domain.booking.BookingId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.ticket.TicketCode;
import java.time.LocalDateTime;
import java.util.List;

/** The tickets of a booking, as they are printed. */
public interface TicketViews {

  Answer tickets(BookingId booking, UserId buyer);

  sealed interface Answer {
    record Tickets(Sheet sheet) implements Answer {}

    record NotConfirmed() implements Answer {}

    /** The buyer has no such booking, whether or not somebody else has. */
    record NoSuchBooking() implements Answer {}
  }

  /** All of them; they start by the clocks in the hall. */
  record Sheet(
      BookingId booking,
      String title,
      String artist,
      String venue,
      LocalDateTime startsAt,
      String buyer,
      List<OneTicket> tickets) {}

  record OneTicket(Seat seat, TicketCode code) {}
}
