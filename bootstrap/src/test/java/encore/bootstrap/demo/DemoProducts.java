package encore.bootstrap.demo;

import encore.persistence.support.Database;
import java.util.List;

/** Ten products: enough of most, the last of one, none of another. */
final class DemoProducts {

  private static final String PRODUCT =
      """
      WITH made AS (
        INSERT INTO product (id, name, description, price, created_at)
        VALUES (uuidv7(), :name, :description, :price, app_now())
        RETURNING id
      )
      INSERT INTO stock (product_id, initial, quantity)
      SELECT id, :stock, :stock
        FROM made
      """;

  private static final List<Line> LINES =
      List.of(
          new Line("Tour shirt, black", "Cotton, dates on the back.", 39_000, 500),
          new Line("Tour shirt, white", "Cotton, dates on the back.", 39_000, 500),
          new Line("Hooded jacket", "With the crest of the tour.", 79_000, 200),
          new Line("Light stick", "Follows the lights of the hall.", 45_000, 1_000),
          new Line("Cap", "One size.", 29_000, 300),
          new Line("Poster, A2", "Rolled, in a tube.", 12_000, 800),
          new Line("Enamel mug", "Holds 350 ml.", 18_000, 250),
          new Line("Tote bag", "Canvas.", 22_000, 400),
          new Line("Vinyl, signed", "Ten were made.", 120_000, 10),
          new Line("Drumstick, used", "It was thrown into the crowd.", 50_000, 0));

  private final Database database;

  DemoProducts(Database database) {
    this.database = database;
  }

  private record Line(String name, String description, long price, long stock) {}

  /** Does nothing when there is a product already. */
  void plantOnce() {
    database.inOne(() -> {
      if (isEmpty()) {
        LINES.forEach(this::plant);
      }
      return LINES;
    });
  }

  private boolean isEmpty() {
    return database
        .sql()
        .sql("SELECT NOT EXISTS (SELECT FROM product)")
        .query(Boolean.class)
        .single();
  }

  private void plant(Line line) {
    database
        .sql()
        .sql(PRODUCT)
        .param("name", line.name())
        .param("description", line.description())
        .param("price", line.price())
        .param("stock", line.stock())
        .update();
  }
}
