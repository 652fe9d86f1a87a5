package encore.web.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.order.OrderViews.Cursor;
import encore.application.shared.Page;
import encore.domain.coupon.UserCouponId;
import encore.domain.order.CancelPolicy;
import encore.domain.order.Order;
import encore.domain.order.OrderLine;
import encore.domain.shared.Money;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order on the wire. */
@Schema(name = "Order")
record OrderResponse(
    UUID orderId,
    UUID userId,
    @Schema(example = "PAID") OrderStatus status,
    List<Line> items,
    @Schema(example = "78000", description = "In won.") long totalAmount,
    @Schema(example = "7800", description = "What a coupon takes off.") long discountAmount,
    @Schema(example = "70200", description = "What was paid.") long finalAmount,
    @Schema(description = "The coupon that it was paid with.") @Nullable UUID userCouponId,
    @Schema(example = "429800", description = "In the wallet; when it was just placed.")
        @Nullable Long currentBalance,
    Instant orderedAt,
    @Schema(description = "Until then its buyer may give it back; absent once it is cancelled.")
        @Nullable Instant cancellableUntil,
    @Schema(description = "Once it is cancelled.") @Nullable Instant cancelledAt,
    @Schema(description = "Why, as far as somebody has said.") @Nullable String cancelReason) {

  static OrderResponse of(Order order, CancelPolicy cancelling) {
    return of(order, cancelling, Optional.empty());
  }

  static OrderResponse of(Order order, CancelPolicy cancelling, Optional<Money> balance) {
    var terms = order.terms();
    var cancelled = order instanceof Order.Cancelled c ? c : null;
    return new OrderResponse(
        terms.id().value(),
        terms.buyer().value(),
        OrderStatus.of(order),
        terms.lines().stream().map(Line::of).toList(),
        terms.bill().total().won(),
        terms.bill().discount().won(),
        terms.bill().payable().won(),
        terms.bill().coupon().map(UserCouponId::value).orElse(null),
        balance.map(Money::won).orElse(null),
        order.orderedAt(),
        order instanceof Order.Paid paid ? cancelling.until(paid) : null,
        cancelled == null ? null : cancelled.cancelledAt(),
        cancelled == null || cancelled.reason().isEmpty() ? null : cancelled.reason());
  }

  /** By the name and the price that it was sold at. */
  @Schema(name = "OrderLine")
  record Line(
      UUID productId,
      @Schema(example = "Light stick") String name,
      @Schema(example = "39000") long price,
      @Schema(example = "2") int quantity,
      @Schema(example = "78000") long lineAmount) {

    static Line of(OrderLine line) {
      return new Line(
          line.product().value(),
          line.name(),
          line.price().won(),
          line.quantity(),
          line.amount().won());
    }
  }

  /** What may be read of the state of an order. */
  enum OrderStatus {
    PAID,
    CANCELLED;

    static OrderStatus of(Order order) {
      return switch (order) {
        case Order.Paid _ -> PAID;
        case Order.Cancelled _ -> CANCELLED;
      };
    }
  }

  /** The last page says so with a null. */
  @Schema(name = "OrderPage")
  record OrderPage(
      List<OrderResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static OrderPage of(Page<Order, Cursor> page, CancelPolicy cancelling) {
      return new OrderPage(
          page.items().stream().map(order -> OrderResponse.of(order, cancelling)).toList(),
          page.next().map(c -> Cursors.write(c.orderedAt(), c.order())).orElse(null),
          page.next().isPresent());
    }
  }
}
