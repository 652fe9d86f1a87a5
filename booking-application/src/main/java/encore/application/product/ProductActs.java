package encore.application.product;

import encore.application.audit.Act;
import encore.domain.identity.UserId;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit trail says about products: all of what is new, else the changes. */
final class ProductActs {

  private ProductActs() {}

  static Act created(UserId actor, Product product, long stock) {
    var words = words(product);
    words.put("stock", Long.toString(stock));
    return new Act(actor, "PRODUCT_CREATED", subject(product.id()), words);
  }

  static Act edited(UserId actor, Product was, Product is) {
    var before = words(was);
    var changes = new LinkedHashMap<String, String>();
    words(is)
        .forEach((name, after) -> {
          var former = before.getOrDefault(name, "");
          if (!former.equals(after)) {
            changes.put(name, former + " -> " + after);
          }
        });
    return new Act(actor, "PRODUCT_EDITED", subject(is.id()), changes);
  }

  static Act adjusted(AdjustStock.Command command, long before, long after) {
    var words = Map.of("stock", before + " -> " + after, "reason", command.reason());
    return new Act(command.actor(), "STOCK_ADJUSTED", subject(command.product()), words);
  }

  private static String subject(ProductId product) {
    return "product/" + product.value();
  }

  private static Map<String, String> words(Product product) {
    var words = new LinkedHashMap<String, String>();
    words.put("name", product.name());
    words.put("description", product.description());
    words.put("price", Long.toString(product.price().won()));
    words.put("active", Boolean.toString(product.active()));
    return words;
  }
}
