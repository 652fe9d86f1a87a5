package encore.domain.order;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody has bought merchandise.
 *
 * <pre>
 *   Paid → Cancelled   products, points and coupon come back, once
 * </pre>
 *
 * <p>There is none that waits for its money: it is paid as it comes into being.
 */
public sealed interface Order {

  Terms terms();

  Instant orderedAt();

  /**
   * What never changes.
   *
   * @param lines each product once
   * @param transfer that took the points; none, where there was nothing to pay
   */
  record Terms(
      OrderId id, UserId buyer, List<OrderLine> lines, Bill bill, Optional<TransferId> transfer) {

    /** More different things are not in one order. */
    public static final int LINES_MAX = 50;

    public Terms {
      lines = List.copyOf(lines);
      require(!lines.isEmpty() && lines.size() <= LINES_MAX, "an order is for something");
      require(
          lines.stream().map(OrderLine::product).distinct().count() == lines.size(),
          "a product stands in one line");
      require(bill.total().equals(Bill.of(lines).total()), "the bill is that of its lines");
      require(transfer.isPresent() != bill.isFree(), "it is paid, unless it is free");
    }
  }

  record Paid(Terms terms, Instant orderedAt) implements Order {

    public Cancelled cancel(Optional<TransferId> refund, String reason, Instant now) {
      return new Cancelled(terms, orderedAt, refund, reason, now);
    }
  }

  /**
   * All of it is back.
   *
   * @param refund that brought the points back, if there were any
   */
  record Cancelled(
      Terms terms,
      Instant orderedAt,
      Optional<TransferId> refund,
      String reason,
      Instant cancelledAt)
      implements Order {

    public Cancelled {
      require(refund.isPresent() == terms.transfer().isPresent(), "what was paid is back");
    }

    public Money refunded() {
      return terms.bill().payable();
    }
  }
}
