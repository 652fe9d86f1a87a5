package encore.web.order;

import encore.application.order.CancelOrder;
import encore.application.order.PlaceOrder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many orders came to what: {@code encore_orders_total}. Repeated answers are not counted. */
@Component
final class OrderCounts {

  private final MeterRegistry meters;

  OrderCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  PlaceOrder.Outcome placed(PlaceOrder.Outcome outcome) {
    count(
        switch (outcome) {
          case PlaceOrder.Outcome.Placed _ -> "placed";
          case PlaceOrder.Outcome.OutOfStock _ -> "out-of-stock";
          case PlaceOrder.Outcome.NotForSale _ -> "not-for-sale";
          case PlaceOrder.Outcome.NotEnough _ -> "not-enough";
          case PlaceOrder.Outcome.CouponRefused _, PlaceOrder.Outcome.NoSuchCoupon _ ->
              "coupon-refused";
          case PlaceOrder.Outcome.EmptyCart _ -> "empty-cart";
          case PlaceOrder.Outcome.Contended _ -> "contended";
        });
    return outcome;
  }

  CancelOrder.Outcome cancelled(CancelOrder.Outcome outcome) {
    switch (outcome) {
      case CancelOrder.Outcome.Cancelled _ -> count("cancelled");
      case CancelOrder.Outcome.TooLate _ -> count("cancelled-too-late");
      case CancelOrder.Outcome.NoSuchOrder _ -> {}
      case CancelOrder.Outcome.Contended _ -> count("contended");
    }
    return outcome;
  }

  private void count(String outcome) {
    meters.counter("encore.orders", "outcome", outcome).increment();
  }
}
