package encore.persistence.product;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.product.AdjustStock;
import encore.application.product.AdjustStock.Outcome.Adjusted;
import encore.application.product.AdjustStock.Wish;
import encore.application.product.CreateProduct;
import encore.application.product.EditProduct;
import encore.application.product.ProductDesk;
import encore.application.product.ProductViews.Cursor;
import encore.application.product.ProductViews.Listed;
import encore.application.product.StockMoves.Result.Taken;
import encore.application.product.StockViews.Kind;
import encore.application.product.StockViews.Movement;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the house makes of its products, and counts. */
class ProductOfficeIT {

  private static final TestDatabase TEST = TestDatabase.create();
  private static final Database DATABASE = TEST.database();
  private static final UserId ADMIN = new UserId(new UUID(0, 1));

  private final PostgresShelf shelf = new PostgresShelf(TEST, PersistentStock::conditionalUpdate);
  private final SqlProductViews views = new SqlProductViews(DATABASE);
  private final SqlStockViews stocks = new SqlStockViews(DATABASE);
  private final ProductDesk desk =
      ProductDesk.over(
          new JdbcProducts(DATABASE),
          new JdbcStocks(DATABASE),
          AuditPersistenceConfig.trailOver(DATABASE),
          DATABASE);

  @AfterEach
  void theBooksAreSound() {
    assertThat(shelf.broken()).isEmpty();
  }

  @Test
  void anEditNamesWhatItHasSeenAndSellingIsNone() {
    var shirt = made("Shirt", 10);
    shelf.take(new Wanted(shirt.product().id(), 1));

    var edited = (EditProduct.Outcome.Edited) edit(shirt, 1, Optional.of(false));

    assertThat(edited.product().version()).isEqualTo(2);
    assertThat(edited.product().stock()).isEqualTo(9);
    assertThat(edited.product().product().active()).isFalse();
    assertThat(edit(shirt, 1, Optional.of(true))).isEqualTo(new EditProduct.Outcome.Stale());
    assertThat(edit(shirt, 2, Optional.of(false))).isEqualTo(edited);
    assertThat(acts(shirt)).as("made and edited once").isEqualTo(2);
  }

  @Test
  void aProductWhoseStockIsRemovedByHandIsNone() {
    var shirt = made("Shirt", 10);
    DATABASE
        .sql()
        .sql("DELETE FROM stock WHERE product_id = :id")
        .param("id", shirt.product().id().value())
        .update();

    assertThat(edit(shirt, 1, Optional.of(false)))
        .isEqualTo(new EditProduct.Outcome.NoSuchProduct());
  }

  @Test
  void anEditThatDoesNotCountIsRefusedBySchema() {
    var shirt = made("Shirt", 1);
    assertThatThrownBy(() ->
            DATABASE
                .sql()
                .sql("UPDATE product SET price = 1 WHERE id = :id")
                .param("id", shirt.product().id().value())
                .update())
        .hasMessageContaining("does not count its edits");
  }

  @Test
  void whatHasComeIsAddedWhateverIsSoldMeanwhile() throws Exception {
    var shirt = made("Shirt", 100).product().id();

    var results =
        race(
            60,
            i ->
                () ->
                    i % 2 == 0 ? shelf.take(new Wanted(shirt, 1)) : adjust(shirt, new Wish.By(10)));

    assertThat(results).allMatch(r -> r instanceof Taken || r instanceof Adjusted);
    assertThat(shelf.stock(shirt)).isEqualTo(100 - 30 + 300);
    assertThat(shelf.movements(shirt)).isEqualTo(60);
  }

  @Test
  void whoHasCountedIsToldWhenSomethingWasSoldSince() {
    var shirt = made("Shirt", 40);
    var id = shirt.product().id();
    shelf.take(new Wanted(id, 2));

    assertThat(adjust(id, new Wish.To(37, OptionalLong.of(40))))
        .isEqualTo(new AdjustStock.Outcome.Unexpected(38));
    assertThat(adjust(id, new Wish.To(37, OptionalLong.of(38)))).isEqualTo(new Adjusted(38, 37));
    assertThat(adjust(id, new Wish.To(37, OptionalLong.empty()))).isEqualTo(new Adjusted(37, 37));
    assertThat(adjust(id, new Wish.By(-38))).isEqualTo(new AdjustStock.Outcome.OutOfBounds(37));
    assertThat(adjust(new ProductId(UUID.randomUUID()), new Wish.By(1)))
        .isEqualTo(new AdjustStock.Outcome.NoSuchProduct());
    assertThat(acts(shirt)).as("made and adjusted once").isEqualTo(2);
  }

  @Test
  void whatBecameOfAStockIsToldNewestFirst() {
    var shirt = made("Shirt", 10).product().id();
    assertThat(stocks.movements(shirt, Optional.empty(), 5).orElseThrow().items()).isEmpty();
    var use = UUID.randomUUID();
    shelf.take(use, List.of(new Wanted(shirt, 4)));
    shelf.moves().giveBack(use);
    adjust(shirt, new Wish.By(-1));

    var first = stocks.movements(shirt, Optional.empty(), 2).orElseThrow();
    var second = stocks.movements(shirt, first.next(), 2).orElseThrow();

    assertThat(first.items())
        .extracting(Movement::kind)
        .containsExactly(Kind.ADJUSTED, Kind.RETURNED);
    assertThat(first.items()).extracting(Movement::after).containsExactly(9L, 10L);
    assertThat(second.items()).extracting(Movement::use).containsExactly(Optional.of(use));
    assertThat(second.next()).isEmpty();
    assertThat(stocks.movements(new ProductId(UUID.randomUUID()), Optional.empty(), 2)).isEmpty();
  }

  @Test
  void theListIsNewestFirstAndLeavesOutWhatIsOffSale() {
    var made = new ArrayList<Listed>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(made("No. " + i, i));
    }
    edit(made.get(1), 1, Optional.of(false));

    var seen = new ArrayList<Listed>();
    Optional<Cursor> after = Optional.empty();
    do {
      var page = views.list(false, after, 2);
      seen.addAll(page.items());
      after = page.next();
    } while (after.isPresent());

    assertThat(seen)
        .filteredOn(made::contains)
        .containsExactly(made.get(0), made.get(2), made.get(3), made.get(4));
    assertThat(views.list(true, Optional.empty(), 2).items().get(1).product().active()).isFalse();
    assertThat(views.product(made.get(1).product().id())).isPresent();
  }

  private Listed made(String name, long stock) {
    return desk.create()
        .create(new CreateProduct.Command(ADMIN, name, "", new Money(12_000), true, stock));
  }

  private EditProduct.Outcome edit(Listed product, long seen, Optional<Boolean> active) {
    var change =
        new EditProduct.Change(Optional.empty(), Optional.empty(), Optional.empty(), active);
    return desk.edit().edit(new EditProduct.Command(ADMIN, product.product().id(), seen, change));
  }

  private AdjustStock.Outcome adjust(ProductId product, Wish wish) {
    return desk.adjust().adjust(new AdjustStock.Command(ADMIN, product, wish, "A test."));
  }

  private static long acts(Listed product) {
    return DATABASE
        .sql()
        .sql("SELECT count(*) FROM audit_entry WHERE subject = :subject")
        .param("subject", "product/" + product.product().id().value())
        .query(Long.class)
        .single();
  }
}
