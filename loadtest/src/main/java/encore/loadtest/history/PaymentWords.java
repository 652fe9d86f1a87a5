package encore.loadtest.history;

import java.util.List;

/** What is asked of payments: seats and points change hands in one step. */
final class PaymentWords {

  private PaymentWords() {}

  static List<Op> of(Exchange exchange) {
    var payment = exchange.piece(3);
    return switch (exchange.piece(4)) {
      case "complete" -> completed(exchange, payment);
      case "cancel" -> cancelled(exchange, payment);
      case "" -> payment.isEmpty() ? opened(exchange) : List.of();
      default -> List.of();
    };
  }

  private static List<Op> opened(Exchange exchange) {
    var payment = exchange.told.path("paymentId").asString("");
    var booking = exchange.asked.path("bookingId").asString("");
    return payment.isEmpty()
        ? List.of()
        : List.of(exchange.op(Act.OPENED, Outcome.OK, List.of(), payment, -1, booking));
  }

  /** A card that is still asked (202) is as good as unknown. */
  private static List<Op> completed(Exchange exchange, String payment) {
    var end = exchange.status() == 202 ? Outcome.UNKNOWN : exchange.outcome();
    var booking = exchange.told.at("/booking/bookingId").asString("");
    var seats = exchange.op(Act.CONFIRMED, end, List.of(), booking, -1, payment);
    long balance = exchange.told.path("currentBalance").asLong(-1);
    // A card pays without points: then the books have nothing of that name, and nothing is missed.
    var note = balance < 0 ? SeatWords.QUIET : "";
    var points =
        exchange.op(Act.USE, end, exchange.hisWallet(), "payment/" + payment, balance, note);
    return List.of(seats, points);
  }

  private static List<Op> cancelled(Exchange exchange, String payment) {
    var booking = exchange.told.path("bookingId").asString("");
    long balance = exchange.told.path("currentBalance").asLong(-1);
    return List.of(
        exchange.op(Act.ENDED, List.of(), booking, -1, SeatWords.QUIET),
        exchange.op(
            Act.REFUND, exchange.hisWallet(), "payment/" + payment, balance, SeatWords.QUIET));
  }
}
