package encore.domain.booking;

import java.util.UUID;

/**
 * The name of a booking; its value grows with time, so that new rows land at the end of an index.
 */
public record BookingId(UUID value) {}
