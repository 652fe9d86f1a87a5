package encore.web;

import encore.application.order.CancelOrder;
import encore.application.order.OrderViews;
import encore.application.order.PlaceOrder;
import encore.application.order.TakeBackOrder;
import encore.application.order.TakeTurns;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.domain.order.CancelPolicy;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shop, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class OrderStage {

  /** What stands behind the controllers of orders during one test. */
  public static final class Shopkeeper {
    public PlaceOrder place = _ -> new PlaceOrder.Outcome.Contended();
    public CancelOrder cancel = _ -> new CancelOrder.Outcome.NoSuchOrder();
    public TakeBackOrder takeBack = _ -> new CancelOrder.Outcome.NoSuchOrder();
    public Optional<Order> order = Optional.empty();
    public Optional<OrderViews.Filter> asked = Optional.empty();

    /** Done when somebody's turn begins, and when it is over. */
    public Runnable turn = () -> {};
  }

  @Bean
  Shopkeeper shopkeeper() {
    return new Shopkeeper();
  }

  @Bean
  CancelPolicy cancelPolicy() {
    return new CancelPolicy(Duration.ofHours(24));
  }

  @Bean
  PlaceOrder placeOrder(Shopkeeper shop) {
    return command -> shop.place.place(command);
  }

  @Bean
  CancelOrder cancelOrder(Shopkeeper shop) {
    return command -> shop.cancel.cancel(command);
  }

  @Bean
  TakeBackOrder takeBackOrder(Shopkeeper shop) {
    return command -> shop.takeBack.takeBack(command);
  }

  @Bean
  TakeTurns takeTurns(Shopkeeper shop) {
    return new TakeTurns() {
      @Override
      public <T> T toPlace(PlaceOrder.Command command, Supplier<T> work) {
        return inTurn(work);
      }

      @Override
      public <T> T toCancel(OrderId order, Supplier<T> work) {
        return inTurn(work);
      }

      private <T> T inTurn(Supplier<T> work) {
        shop.turn.run();
        try {
          return work.get();
        } finally {
          shop.turn.run();
        }
      }
    };
  }

  @Bean
  OrderViews orderViews(Shopkeeper shop) {
    return new OrderViews() {
      @Override
      public Optional<Order> order(OrderId order, UserId buyer) {
        return shop.order.filter(o -> o.terms().buyer().equals(buyer));
      }

      @Override
      public Page<Order, Cursor> orders(Filter filter, Optional<Cursor> after, int limit) {
        shop.asked = Optional.of(filter);
        return new Page<>(
            shop.order.map(List::of).orElse(List.of()),
            shop.order.map(o -> new Cursor(o.orderedAt(), o.terms().id().value())));
      }
    };
  }
}
