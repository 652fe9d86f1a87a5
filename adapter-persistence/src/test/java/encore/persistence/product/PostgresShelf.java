package encore.persistence.product;

import encore.application.product.ProductViews;
import encore.application.product.Products;
import encore.application.product.StockMoves;
import encore.application.product.StockTurn;
import encore.application.shared.Transactions;
import encore.domain.product.ProductId;
import encore.persistence.support.TestDatabase;
import encore.testing.Shelf;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Products over a real PostgreSQL, with the strategy under test. */
public final class PostgresShelf implements Shelf {

  private static final String BROKEN =
      """
      SELECT 'K1: fewer than none of ' || product_id
        FROM stock
       WHERE quantity < 0
       UNION ALL
      SELECT 'K2: the movements do not make the stock of ' || s.product_id
        FROM stock s
        LEFT JOIN stock_movement m ON m.product_id = s.product_id
       GROUP BY s.product_id
      HAVING s.initial + coalesce(sum(m.change), 0) <> s.quantity OR count(m) <> s.version
       UNION ALL
      SELECT 'K2: movement ' || version || ' does not follow from those before, of ' || product_id
        FROM (SELECT m.*, s.initial + sum(change) OVER (PARTITION BY product_id ORDER BY m.version)
                     AS sum_so_far
                FROM stock_movement m
                JOIN stock s USING (product_id)) AS followed
       WHERE sum_so_far <> quantity_after
       UNION ALL
      SELECT 'K3: what came back is not what was sold for ' || use_id
        FROM stock_movement
       WHERE use_id IS NOT NULL
       GROUP BY use_id, product_id
      HAVING count(*) FILTER (WHERE kind = 'SOLD') <> 1
          OR count(*) FILTER (WHERE kind = 'RETURNED') > 1
          OR sum(change) NOT IN (0, min(change))
      """;

  private final TestDatabase test;
  private final StockMoves moves;
  private final StockTurn turn;

  public PostgresShelf(TestDatabase test, Function<PersistentStock, StockMoves> strategy) {
    this(test, strategy, new AtOnce());
  }

  public PostgresShelf(
      TestDatabase test, Function<PersistentStock, StockMoves> strategy, StockTurn turn) {
    this.test = test;
    this.moves = strategy.apply(new PersistentStock(test.database()));
    this.turn = turn;
  }

  private static final class AtOnce implements StockTurn {
    @Override
    public <T> T in(Collection<ProductId> products, Supplier<T> work) {
      return work.get();
    }
  }

  @Override
  public StockMoves moves() {
    return moves;
  }

  @Override
  public StockTurn turn() {
    return turn;
  }

  @Override
  public Products products() {
    return ProductPersistenceConfig.productsOver(test.database());
  }

  @Override
  public ProductViews views() {
    return ProductPersistenceConfig.viewsOver(test.database());
  }

  @Override
  public Transactions transactions() {
    return test.database();
  }

  @Override
  public List<String> broken() {
    return test.database().sql().sql(BROKEN).query(String.class).list();
  }

  @Override
  public int movements(ProductId product) {
    return test.database()
        .sql()
        .sql("SELECT count(*) FROM stock_movement WHERE product_id = :product")
        .param("product", product.value())
        .query(Integer.class)
        .single();
  }
}
