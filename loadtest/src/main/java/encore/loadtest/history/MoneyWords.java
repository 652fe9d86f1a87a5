package encore.loadtest.history;

import java.util.List;

/** What is asked of wallets, by their owners or for an order. */
final class MoneyWords {

  private MoneyWords() {}

  static List<Op> ofWallet(Exchange exchange) {
    var wallet = List.of("wallet " + exchange.piece(3));
    var told = exchange.told;
    if (exchange.method().equals("GET")) {
      return exchange.outcome() == Outcome.OK
          ? List.of(exchange.op(Act.BALANCE, wallet, "", told.path("balance").asLong(-1), ""))
          : List.of();
    }
    var amount = exchange.asked.path("amount").asString("");
    return List.of(
        exchange.op(
            Act.CHARGE,
            wallet,
            told.path("transactionId").asString(""),
            told.path("currentBalance").asLong(-1),
            amount));
  }

  /** An order that costs nothing takes nothing: its absence from the books says nothing either. */
  static List<Op> ofOrder(Exchange exchange) {
    var order = exchange.piece(3);
    long balance = exchange.told.path("currentBalance").asLong(-1);
    if (exchange.piece(4).equals("cancel")) {
      return List.of(
          exchange.op(Act.REFUND, exchange.hisWallet(), "order/" + order, -1, SeatWords.QUIET));
    }
    var told = exchange.told.path("orderId").asString("");
    boolean isFree = exchange.told.path("finalAmount").asLong(0) == 0;
    return List.of(
        exchange.op(
            Act.USE,
            exchange.hisWallet(),
            told.isEmpty() ? "" : "order/" + told,
            isFree ? -1 : balance,
            isFree ? SeatWords.QUIET : ""));
  }
}
