package encore.loadtest.history;

import java.util.List;

/** What is asked of campaigns: a coupon, or what became of the promise of one. */
final class CouponWords {

  static final String SOLD_OUT = "COUPON_SOLD_OUT";

  private CouponWords() {}

  static List<Op> of(Exchange exchange) {
    if (exchange.piece(3).equals("issue-requests")) {
      return answered(exchange, exchange.piece(4));
    }
    return exchange.piece(4).equals("issue") ? List.of(asked(exchange)) : List.of();
  }

  private static Op asked(Exchange exchange) {
    var coupon = List.of("coupon " + exchange.piece(3));
    var told = exchange.told;
    if (exchange.status() == 202) {
      return exchange.op(Act.PROMISED, coupon, told.path("requestId").asString(""), -1, "");
    }
    return exchange.op(
        Act.ISSUED,
        coupon,
        told.path("userCouponId").asString(""),
        told.path("number").asLong(-1),
        "");
  }

  /** The note is the promise; who is told to wait is told nothing. */
  private static List<Op> answered(Exchange exchange, String request) {
    var told = exchange.told;
    var coupon = List.of("coupon " + told.path("couponId").asString(""));
    return switch (told.path("status").asString("")) {
      case "ISSUED" -> {
        var name = told.path("userCouponId").asString("");
        yield List.of(exchange.op(Act.ANSWERED, Outcome.OK, coupon, name, -1, request));
      }
      case "REJECTED" -> {
        var op = exchange.op(Act.ANSWERED, Outcome.OK, coupon, request, -1, "");
        yield List.of(op.refused(told.path("reasonCode").asString("")));
      }
      default -> List.of();
    };
  }
}
