package encore.loadtest.history;

import java.util.List;
import java.util.Set;

/** What is asked of bookings, and what the answers say of seats. */
final class SeatWords {

  /** Somebody has it: that is a look at the seats that are named. */
  static final Set<String> TAKEN = Set.of("SEAT_ALREADY_HELD", "SEAT_SOLD", "BOOKING_ALREADY_OPEN");

  /** Let go without being told whether there was anything to let go. */
  static final String QUIET = "quiet";

  private SeatWords() {}

  static List<Op> of(Exchange exchange) {
    var what = exchange.piece(3);
    if (what.equals("start") || what.equals("best-available")) {
      return List.of(hold(exchange));
    }
    return switch (exchange.piece(4)) {
      case "extend" -> List.of(extension(exchange, what));
      case "release" -> List.of(exchange.op(Act.ENDED, List.of(), what, -1, QUIET));
      case "" ->
          exchange.method().equals("DELETE")
              ? List.of(exchange.op(Act.ENDED, List.of(), what, -1, ""))
              : List.of();
      default -> List.of();
    };
  }

  private static Op hold(Exchange exchange) {
    var schedule = exchange.asked.path("scheduleId").asString("");
    return switch (exchange.outcome()) {
      case OK -> {
        var told = exchange.told;
        long lasts = Exchange.between(told.path("heldAt"), told.path("expiresAt"));
        var seats = Exchange.seats(schedule, told.path("seats"), "seatNo");
        yield exchange.op(Act.HELD, seats, told.path("bookingId").asString(""), lasts, "");
      }
      case REFUSED ->
          exchange.op(
              Act.HELD,
              Exchange.seats(schedule, exchange.told.path("unavailableSeats"), ""),
              "",
              -1,
              "");
      case UNKNOWN -> exchange.op(Act.HELD, wished(exchange, schedule), "", -1, "");
    };
  }

  /** By number, or any of the hall. */
  private static List<String> wished(Exchange exchange, String schedule) {
    var seats = Exchange.seats(schedule, exchange.asked.path("seatNos"), "");
    return seats.isEmpty() ? List.of("seat " + schedule + "/*") : seats;
  }

  private static Op extension(Exchange exchange, String booking) {
    var told = exchange.told;
    long left = Exchange.between(told.path("serverTime"), told.path("expiresAt"));
    return exchange.op(Act.EXTENDED, List.of(), booking, left, "");
  }
}
