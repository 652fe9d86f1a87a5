package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import java.util.List;
import java.util.Map;

/** What is left in stock after a trial, and what was written of it. */
final class StockBooks {

  static final String[] TABLES = {"product", "stock", "stock_movement"};

  static final Column SOLD = Column.usual("taken", "of each product, as its movements say");
  static final Column WRONG_STOCK =
      Column.broken(
          "wrong stock", "products of which is not left what there was less what was won");
  static final Column MOVEMENTS =
      Column.broken("movements", "products that differ from the sum or the number of their moves");
  static final Column UNKNOWN =
      Column.broken("unknown takes", "answers without a movement, or the other way round");
  static final Column SAVED = Column.sum("saved", "takes that a constraint or trigger stopped");

  static final List<Column> COLUMNS = List.of(SOLD, WRONG_STOCK, MOVEMENTS, UNKNOWN, SAVED);

  private static final String DIFFERENT =
      """
      SELECT count(*)
        FROM stock s
        LEFT JOIN (SELECT product_id, sum(change) AS change, count(*) AS moves
                     FROM stock_movement
                    GROUP BY product_id) AS m ON m.product_id = s.product_id
       WHERE s.quantity <> s.initial + coalesce(m.change, 0)
          OR s.version <> coalesce(m.moves, 0)
      """;

  private final Bench bench;
  private final double savedBefore;

  /** From now on. */
  StockBooks(Bench bench) {
    this.bench = bench;
    this.savedBefore = saved();
  }

  Map<String, Double> count(Figures figures) {
    long won = figures.of(Outcome.WON);
    return Map.of(
        SOLD.name(),
        ask("SELECT coalesce(max(initial - quantity), 0) FROM stock"),
        WRONG_STOCK.name(),
        // Whoever wins, wins one of each.
        ask("SELECT count(*) FROM stock WHERE quantity <> initial - " + won),
        MOVEMENTS.name(),
        ask(DIFFERENT),
        UNKNOWN.name(),
        Math.abs(won - ask("SELECT count(DISTINCT use_id) FROM stock_movement")),
        SAVED.name(),
        saved() - savedBefore);
  }

  private double ask(String question) {
    return bench.database().sql().sql(question).query(Double.class).single();
  }

  private double saved() {
    return Gauges.counted(bench.meters(), "encore.stock.moves.saved");
  }
}
