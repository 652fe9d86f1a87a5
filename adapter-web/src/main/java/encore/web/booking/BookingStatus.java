package encore.web.booking;

/** The words for the states of a booking; a client must bear with new ones. */
enum BookingStatus {
  HELD,
  CONFIRMED,
  EXPIRED,
  CANCELLED
}
