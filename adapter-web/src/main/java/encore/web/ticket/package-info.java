/**
 * Tickets as people see and scan them. Imports {@code problem}, {@code support} and {@code
 * openapi}; start with {@link encore.web.ticket.TicketController}.
 */
@NullMarked
package encore.web.ticket;

import org.jspecify.annotations.NullMarked;
