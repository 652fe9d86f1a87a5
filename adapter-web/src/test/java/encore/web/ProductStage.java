package encore.web;

import encore.application.product.AdjustStock;
import encore.application.product.CreateProduct;
import encore.application.product.EditProduct;
import encore.application.product.ProductViews;
import encore.application.product.ProductViews.Listed;
import encore.application.product.StockViews;
import encore.application.shared.Page;
import encore.domain.product.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Products, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class ProductStage {

  /** What stands behind the controllers of products during one test. */
  public static final class Stockroom {
    public final List<CreateProduct.Command> created = new ArrayList<>();
    public Optional<Listed> product = Optional.empty();
    public EditProduct edit = _ -> new EditProduct.Outcome.NoSuchProduct();
    public AdjustStock adjust = _ -> new AdjustStock.Outcome.NoSuchProduct();
    public StockViews movements = (_, _, _) -> Optional.empty();
    public boolean allAsked;
  }

  @Bean
  Stockroom stockroom() {
    return new Stockroom();
  }

  @Bean
  CreateProduct createProduct(Stockroom room) {
    return command -> {
      room.created.add(command);
      return room.product.orElseThrow();
    };
  }

  @Bean
  EditProduct editProduct(Stockroom room) {
    return command -> room.edit.edit(command);
  }

  @Bean
  AdjustStock adjustStock(Stockroom room) {
    return command -> room.adjust.adjust(command);
  }

  @Bean
  StockViews stockViews(Stockroom room) {
    return (product, before, limit) -> room.movements.movements(product, before, limit);
  }

  @Bean
  ProductViews productViews(Stockroom room) {
    return new ProductViews() {
      @Override
      public Optional<Listed> product(ProductId product) {
        return room.product.filter(listed -> listed.product().id().equals(product));
      }

      @Override
      public List<Listed> products(Collection<ProductId> products) {
        return products.stream().flatMap(each -> product(each).stream()).toList();
      }

      @Override
      public Page<Listed, Cursor> list(boolean all, Optional<Cursor> after, int limit) {
        room.allAsked = all;
        return new Page<>(room.product.map(List::of).orElse(List.of()), Optional.empty());
      }
    };
  }
}
