package encore.web.order;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.ORDER_NOT_FOUND;

import encore.application.order.CancelOrder;
import encore.domain.coupon.UserCouponId;
import encore.domain.order.Order;
import encore.domain.order.OrderLine;
import encore.web.order.OrderResponse.OrderStatus;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** What came back; the same for who asks again. */
@Schema(name = "CancelledOrder")
record CancelledOrderResponse(
    UUID orderId,
    @Schema(example = "CANCELLED") OrderStatus status,
    @Schema(example = "70200", description = "Back in the wallet, in won.") long refundedAmount,
    List<Restored> restoredItems,
    @Schema(description = "The coupon, good for as long as it was.") @Nullable UUID userCouponId,
    Instant cancelledAt) {

  static ResponseEntity<CancelledOrderResponse> orRefuse(CancelOrder.Outcome outcome) {
    return switch (outcome) {
      case CancelOrder.Outcome.Cancelled(var order) ->
          ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(of(order));
      case CancelOrder.Outcome.TooLate(var until) -> throw OrderRefusals.tooLate(until);
      case CancelOrder.Outcome.NoSuchOrder() -> throw Refusal.of(ORDER_NOT_FOUND);
      case CancelOrder.Outcome.Contended() -> throw Refusal.of(BUSY);
    };
  }

  private static CancelledOrderResponse of(Order.Cancelled order) {
    var terms = order.terms();
    return new CancelledOrderResponse(
        terms.id().value(),
        OrderStatus.of(order),
        order.refunded().won(),
        terms.lines().stream().map(Restored::of).toList(),
        terms.bill().coupon().map(UserCouponId::value).orElse(null),
        order.cancelledAt());
  }

  /** Back in the stock. */
  @Schema(name = "RestoredItem")
  record Restored(UUID productId, @Schema(example = "2") int quantity) {
    static Restored of(OrderLine line) {
      return new Restored(line.product().value(), line.quantity());
    }
  }
}
