package encore.bootstrap.lab;

import encore.application.shared.Ids;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.persistence.support.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** The products of one trial, and who wants one of each, in an order of his own. */
record StockShelf(List<ProductId> products, List<StockWish> wishes) {

  static final String TEN = "ten products";
  static final String ONE = "one product";
  static final String SHORT = "half the stock";

  private static final String FILL =
      """
      WITH made AS (
        INSERT INTO product (id, name, price, created_at)
        SELECT uuidv7(), 'Product ' || n, 1000, app_now()
          FROM generate_series(1, :products) n
        RETURNING id
      )
      INSERT INTO stock (product_id, initial, quantity)
      SELECT id, :each, :each FROM made
      RETURNING product_id
      """;

  /** One of each, for one order. */
  record StockWish(UUID use, List<Wanted> wanted) {}

  static StockShelf of(Traffic traffic, Database database, Ids ids, long seed) {
    int attempts = traffic.attempts();
    int each = traffic.name().equals(SHORT) ? Math.ceilDiv(attempts, 2) : attempts;
    var products = fill(database, traffic.name().equals(TEN) ? 10 : 1, each);
    var chance = new Random(seed);
    var wishes =
        IntStream.range(0, attempts)
            .mapToObj(_ -> new StockWish(ids.next(), shuffled(products, chance)))
            .toList();
    return new StockShelf(products, wishes);
  }

  private static List<Wanted> shuffled(List<ProductId> products, Random chance) {
    var wanted = new ArrayList<>(products.stream().map(each -> new Wanted(each, 1)).toList());
    Collections.shuffle(wanted, chance);
    return List.copyOf(wanted);
  }

  private static List<ProductId> fill(Database database, int products, int each) {
    return database
        .sql()
        .sql(FILL)
        .param("products", products)
        .param("each", each)
        .query((row, _) -> new ProductId(row.getObject("product_id", UUID.class)))
        .list();
  }
}
