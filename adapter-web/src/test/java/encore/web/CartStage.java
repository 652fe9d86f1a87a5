package encore.web;

import encore.application.cart.AddToCart;
import encore.application.cart.ClearCart;
import encore.application.cart.PriceCart;
import encore.application.cart.SetCartLine;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carts, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class CartStage {

  /** What stands behind the controllers of carts during one test. */
  public static final class Trolley {
    public AddToCart add = _ -> new AddToCart.Outcome.NoSuchProduct();
    public SetCartLine set = (_, _) -> false;
    public final List<Optional<ProductId>> cleared = new ArrayList<>();
    public PriceCart.Priced cart = new PriceCart.Priced(List.of(), Money.ZERO);
    public PriceCart price = _ -> cart;
  }

  @Bean
  Trolley trolley() {
    return new Trolley();
  }

  @Bean
  AddToCart addToCart(Trolley trolley) {
    return command -> trolley.add.add(command);
  }

  @Bean
  SetCartLine setCartLine(Trolley trolley) {
    return (user, line) -> trolley.set.set(user, line);
  }

  @Bean
  ClearCart clearCart(Trolley trolley) {
    return (_, only) -> trolley.cleared.add(only);
  }

  @Bean
  PriceCart priceCart(Trolley trolley) {
    return user -> trolley.price.price(user);
  }
}
