package encore.loadtest.history;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.wire.Request;
import java.util.List;
import java.util.Set;

/** Tells from the path what an exchange was about. */
final class Scribe {

  private static final Set<String> BOOKS = Set.of("bookings", "payments", "orders", "coupons");

  private final long began;

  Scribe(long began) {
    this.began = began;
  }

  /** Cheap, because a fan waits for it. Who only looks is of interest where it is a wallet's. */
  static boolean isOfInterest(Request request) {
    var path = Exchange.plain(request.path());
    if (!path.startsWith("/api/")) {
      return false;
    }
    int end = path.indexOf('/', 5);
    var first = end < 0 ? path.substring(5) : path.substring(5, end);
    if (request.method().equals("GET")) {
      return (first.equals("users") && path.endsWith("/balance"))
          || path.startsWith("/api/coupons/issue-requests/");
    }
    return BOOKS.contains(first) || (first.equals("users") && path.endsWith("/balance/charge"));
  }

  List<Op> read(Seen seen) {
    var exchange = new Exchange(seen, began);
    return switch (exchange.piece(2)) {
      case "bookings" -> SeatWords.of(exchange);
      case "payments" -> PaymentWords.of(exchange);
      case "orders" -> MoneyWords.ofOrder(exchange);
      case "users" -> MoneyWords.ofWallet(exchange);
      case "coupons" -> CouponWords.of(exchange);
      default -> List.of();
    };
  }
}
