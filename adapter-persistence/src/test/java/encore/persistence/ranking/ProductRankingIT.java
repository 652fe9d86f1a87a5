package encore.persistence.ranking;

import static encore.persistence.ranking.BoxOfficeBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingDesk;
import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.RebuildRanking.Command;
import encore.application.ranking.RebuildRanking.Outcome;
import encore.application.ranking.Window;
import encore.domain.identity.UserId;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.support.Backstage;
import encore.persistence.testing.SqlShop;
import encore.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of several things, each of which is ranked by itself. */
class ProductRankingIT {

  private static final BoxOfficeBooks BOOKS = new BoxOfficeBooks();
  private static final Backstage BACKSTAGE = BOOKS.test.backstage();

  private final SqlShop shop = new SqlShop(BOOKS.database);
  private final UUID stick = shop.product("Light stick");
  private final UUID poster = shop.product("Poster");

  @BeforeEach
  void nothingIsSoldAtNoon() {
    BOOKS.at(NOON);
    for (var table : List.of("ranking_hour", "ranking_sale", "outbox", "shop_order", "booking")) {
      BOOKS.database.sql().sql("TRUNCATE " + table + " CASCADE").update();
    }
  }

  @AfterEach
  void everyHourIsTheSumOfItsSales() {
    assertThat(BOOKS.contradictions()).isZero();
  }

  @AfterAll
  static void close() {
    BACKSTAGE.close();
  }

  @Test
  void eachLineOfAnOrderCountsAndTheBestComesFirst() {
    hear(shop.order(NOON, Map.of(stick, 2, poster, 1)));
    hear(shop.order(NOON, Map.of(poster, 4)));

    assertThat(board(Window.THREE_DAYS))
        .containsExactly(
            new Place(poster, "Poster", "", 5), new Place(stick, "Light stick", "", 2));
    assertThat(BOOKS.board(Window.THREE_DAYS).places()).as("no concert").isEmpty();
  }

  @Test
  void aCancelledOrderIsTakenOutWithAllItsLinesAndNewsThatComeAgainCountOnce() {
    hear(shop.order(NOON, Map.of(poster, 1)));
    var order = shop.order(NOON.minus(Duration.ofHours(50)), Map.of(stick, 2, poster, 3));
    hear(order);
    hear(order);
    assertThat(score(poster, Window.THREE_DAYS)).isEqualTo(4);
    shop.cancel(order);

    hear(order);
    hear(order);

    assertThat(board(Window.WEEK)).containsExactly(new Place(poster, "Poster", "", 1));
  }

  @Test
  void whatAnOlderNewsSaysIsOver() {
    var order = shop.order(NOON, Map.of(stick, 2));
    shop.cancel(order);
    var told = BOOKS.news(order);

    BOOKS.hear(told);
    BOOKS.hear(told.getFirst());

    assertThat(score(stick, Window.DAY)).isZero();
  }

  @Test
  void threeDaysAreThreeDays() {
    hear(shop.order(NOON.minus(Duration.ofHours(71)), Map.of(stick, 2)));

    assertThat(score(stick, Window.DAY)).isZero();
    assertThat(score(stick, Window.THREE_DAYS)).isEqualTo(2);
    BOOKS.at(NOON.plus(Duration.ofHours(2)));
    assertThat(score(stick, Window.THREE_DAYS)).isZero();
    assertThat(score(stick, Window.WEEK)).isEqualTo(2);
  }

  @Test
  void whatIsNotForSaleAnyMoreIsInNobodysWay() {
    hear(shop.order(NOON, Map.of(stick, 2, poster, 1)));
    shop.withdraw(stick);

    assertThat(board(Window.DAY)).containsExactly(new Place(poster, "Poster", "", 1));
  }

  @Test
  void aRebuildMakesOfNothingWhatTheOrdersSayAndThenFindsNothing() {
    var gone = shop.order(NOON, Map.of(stick, 1));
    shop.order(NOON, Map.of(stick, 2, poster, 1));
    shop.cancel(gone);
    assertThat(rebuild(true)).isEqualTo(new Outcome(2, 2, 0, 0, Optional.empty()));
    assertThat(board(Window.DAY)).as("only tried").isEmpty();

    rebuild(false);

    assertThat(score(stick, Window.DAY)).isEqualTo(2);
    hear(gone);
    assertThat(rebuild(true)).isEqualTo(new Outcome(2, 0, 0, 0, Optional.empty()));
  }

  @Test
  void whatSomebodyDidByHandIsMendedOfBothKinds() {
    var concert = BOOKS.concert();
    BOOKS.hear(BOOKS.news(BOOKS.sold(concert, 3, NOON)));
    hear(shop.order(NOON, Map.of(stick, 2, poster, 1)));
    var lost = shop.order(NOON, Map.of(stick, 5, poster, 5));
    hear(lost);
    run("DELETE FROM shop_order WHERE id = '%s'".formatted(lost));
    run("UPDATE ranking_hour SET quantity = quantity + 100");
    run(
        "UPDATE ranking_sale SET quantity = 77 WHERE item_id = '%s' AND sale_id <> '%s'"
            .formatted(poster, lost));

    var outcome = rebuild(false);

    assertThat(outcome.changed()).isEqualTo(1);
    assertThat(outcome.gone()).as("orders, not their lines").isEqualTo(1);
    assertThat(outcome.hours()).isPositive();
    assertThat(score(stick, Window.DAY)).isEqualTo(2);
    assertThat(score(poster, Window.DAY)).isEqualTo(1);
    assertThat(BOOKS.score(concert, Window.DAY)).isEqualTo(3);
  }

  @Test
  void whateverComesTwiceLateAndAtOnceTheSumIsThatOfTheOrders() throws Exception {
    var orders = new ArrayList<UUID>();
    for (int n = 0; n < 40; n++) {
      Instant when = NOON.minusSeconds(n * 600L);
      var order =
          shop.order(when, n % 2 == 0 ? Map.of(stick, 2, poster, 1) : Map.of(poster, 3, stick, 1));
      if (n % 5 == 0) {
        shop.cancel(order);
      }
      orders.addAll(List.of(order, order));
    }
    Collections.shuffle(orders, new Random(7));

    Race.race(
        9,
        n ->
            () -> {
              for (int i = n; i < orders.size(); i += 8) {
                if (n == 8) {
                  rebuild(false);
                } else {
                  hear(orders.get(i));
                }
              }
              return true;
            });

    assertThat(score(stick, Window.DAY)).isEqualTo(truth(stick));
    assertThat(score(poster, Window.DAY)).isEqualTo(truth(poster));
    assertThat(BOOKS.test.deadlocks()).isZero();
  }

  private static long truth(UUID product) {
    return BOOKS
        .database
        .sql()
        .sql(
            """
            SELECT sum(i.quantity)
              FROM order_item i
              JOIN shop_order o ON o.id = i.order_id AND o.status = 'PAID'
             WHERE i.product_id = :product
            """)
        .param("product", product)
        .query(Long.class)
        .single();
  }

  private static void hear(UUID order) {
    BOOKS.hear(BOOKS.news(order));
  }

  private static List<Place> board(Window window) {
    return BOOKS.views.top(ItemKind.PRODUCT, window).places();
  }

  private static long score(UUID product, Window window) {
    return board(window).stream()
        .filter(place -> place.item().equals(product))
        .mapToLong(Place::score)
        .sum();
  }

  private static Outcome rebuild(boolean dryRun) {
    var sales = new JdbcBookedSales(BOOKS.database, BACKSTAGE);
    return RankingDesk.rebuild(
            sales, BOOKS.bell, 500, 40, AuditPersistenceConfig.trailOver(BOOKS.database))
        .rebuild(new Command(new UserId(new UUID(0, 1)), dryRun, Optional.empty()));
  }

  private static void run(String statement) {
    BOOKS.database.sql().sql(statement).update();
  }
}
