package encore.persistence.order;

import encore.application.product.StockMoves;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A stock for tests of orders: one after the other by id, each by one conditional update. */
final class PlainStock implements StockMoves {

  private static final String LOOK =
      """
      SELECT p.name, p.price, s.quantity
        FROM product p
        JOIN stock s ON s.product_id = p.id
       WHERE p.id = :product AND p.active
      """;

  private static final String MOVE =
      """
      WITH moved AS (
        UPDATE stock SET quantity = quantity + :change, version = version + 1
         WHERE product_id = :product AND quantity + :change >= 0
        RETURNING version, quantity)
      INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
      SELECT :product, version, :kind, :change, quantity, :use, app_now() FROM moved
      """;

  private static final String TAKEN =
      """
      SELECT product_id, -change AS quantity
        FROM stock_movement
       WHERE use_id = :use AND kind = 'SOLD'
       ORDER BY product_id
      """;

  private final Database database;

  PlainStock(Database database) {
    this.database = database;
  }

  @Override
  public Result take(UUID use, List<Wanted> wanted) {
    var seen = new HashMap<ProductId, Seen>();
    wanted.forEach(each -> look(each.product()).forEach(s -> seen.put(each.product(), s)));
    var gone = wanted.stream().map(Wanted::product).filter(p -> !seen.containsKey(p)).toList();
    if (!gone.isEmpty()) {
      return new Result.NotForSale(gone);
    }
    // As PostgreSQL orders them.
    var ascending = Comparator.comparing((Wanted each) -> each.product().value().toString());
    var shortages =
        wanted.stream()
            .sorted(ascending)
            .filter(each -> move(use, each.product(), "SOLD", -each.quantity()) == 0)
            .flatMap(each -> shortage(each))
            .toList();
    return shortages.isEmpty()
        ? new Result.Taken(wanted.stream().map(each -> sold(each, seen)).toList())
        : new Result.OutOfStock(shortages);
  }

  @Override
  public void giveBack(UUID use) {
    database
        .sql()
        .sql(TAKEN)
        .param("use", use)
        .query(
            (row, _) -> Map.entry(row.getObject("product_id", UUID.class), row.getLong("quantity")))
        .list()
        .forEach(sold -> move(use, new ProductId(sold.getKey()), "RETURNED", sold.getValue()));
  }

  private int move(UUID use, ProductId product, String kind, long change) {
    return database
        .sql()
        .sql(MOVE)
        .param("use", use)
        .param("product", product.value())
        .param("kind", kind)
        .param("change", change)
        .update();
  }

  private List<Seen> look(ProductId product) {
    return database
        .sql()
        .sql(LOOK)
        .param("product", product.value())
        .query((row, _) ->
            new Seen(row.getString("name"), row.getLong("price"), row.getLong("quantity")))
        .list();
  }

  private Stream<Shortage> shortage(Wanted each) {
    return look(each.product()).stream()
        .map(s -> new Shortage(each.product(), s.name(), each.quantity(), s.quantity()));
  }

  private static Sold sold(Wanted each, Map<ProductId, Seen> seen) {
    var product = seen.get(each.product());
    return new Sold(each.product(), product.name(), new Money(product.price()), each.quantity());
  }

  private record Seen(String name, long price, long quantity) {}
}
