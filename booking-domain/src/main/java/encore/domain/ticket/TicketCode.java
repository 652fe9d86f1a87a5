package encore.domain.ticket;

import encore.domain.booking.BookingId;
import encore.domain.catalog.SeatId;

/**
 * Names one ticket: a seat of a booking, because friends arrive one by one.
 *
 * @param edition the move of the seat by which it was sold; after any other move it is another
 *     ticket
 */
public record TicketCode(BookingId booking, SeatId seat, long edition) {}
